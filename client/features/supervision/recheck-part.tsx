import ShieldCheck from 'lucide-solid/icons/shield-check'
import { Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { leaders } from '#domain/people/access'
import type { RecheckAnswer, RecheckView } from '#domain/supervision/contract'
import { whyNotStart } from '#domain/supervision/recheck'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type Fact, Facts } from '../desk/facts.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import { createRecheck } from './create-recheck.ts'
import { DrawSample } from './draw-sample.tsx'
import { FindingsPart } from './findings-part.tsx'
import { RecheckList } from './recheck-list.tsx'
import { errorsText, RecheckStatus } from './recheck-look.tsx'
import { StartRecheck } from './start-recheck.tsx'

/** A discipline's re-check from its start to its end; in the supervisors' door its entries lead to their sheets. */
export function RecheckPart(props: { discipline: DisciplineView; eventId: string; inDoor?: boolean }) {
  const { remote, live } = createRecheck(() => props.discipline.id)
  return (
    <Remote of={remote}>
      {(found) => (
        <Show when={found().recheck} fallback={<NotStarted {...props} of={found()} />}>
          {(recheck) => (
            <>
              <Section
                title={t('recheck.progress')}
                actions={
                  <span class="flex items-center gap-3">
                    <LiveStatus status={live.status} />
                    <RecheckStatus of={recheck()} />
                  </span>
                }
              >
                <Show when={recheck().state !== 'drawing'} fallback={<DrawSample {...props} of={recheck()} />}>
                  <Progress
                    name={t('recheck.checkedOf', { n: recheck().checked, total: recheck().due })}
                    share={recheck().due === 0 ? 1 : recheck().checked / recheck().due}
                    done={recheck().calledInAt ? t('recheck.allIn') : undefined}
                  />
                </Show>
                <Facts facts={factsOf(recheck())} />
              </Section>
              <Show when={recheck().findings.length > 0}>
                <FindingsPart {...props} findings={recheck().findings} />
              </Show>
              <RecheckList {...props} list={recheck().list} drawing={recheck().state === 'drawing'} />
            </>
          )}
        </Show>
      )}
    </Remote>
  )
}

/** What a re-check would be, and why it can't be started yet. */
function NotStarted(props: { discipline: DisciplineView; eventId: string; of: RecheckAnswer }) {
  const refusal = () => whyNotStart(props.of.start)
  const mayStart = () => may([...leaders, 'supervisor'], props.eventId)
  return (
    <EmptyState
      icon={<ShieldCheck aria-hidden="true" />}
      title={t('recheck.state-none')}
      more={[
        t('recheck.more'),
        refusal() ? '' : t('recheck.willCheck', props.of.plan),
        t(props.of.rules.required ? 'recheck.ruleRequired' : 'recheck.ruleNotRequired'),
      ].join('')}
      action={
        <div class="grid justify-items-center gap-3">
          <Show when={refusal()}>{(why) => <p class="text-15 text-waiting">{refusalText(why())}</p>}</Show>
          <Show when={mayStart()}>
            <StartRecheck disciplineId={props.discipline.id} of={props.of} disabled={refusal() !== null} />
          </Show>
        </div>
      }
    />
  )
}

function factsOf(of: RecheckView): Fact[] {
  const { rules } = of
  return [
    { name: t('recheck.scope'), value: t('recheck.scopeOf', { top: rules.topShare, sample: rules.sampleShare }) },
    { name: t('recheck.errors'), value: errorsText(of) },
    { name: t('recheck.limit'), value: t('recheck.limitOf', { n: rules.errorRate }) },
    {
      name: t('recheck.started'),
      value: t('recheck.startedBy', { name: of.startedBy, time: formatDateTime(of.startedAt) }),
    },
    {
      name: t('recheck.draw'),
      value: of.drawId ? <a href={`/draws/${of.drawId}`}>{t('recheck.toDraw')}</a> : t('recheck.noDraw'),
    },
  ]
}
