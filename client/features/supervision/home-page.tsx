import { A } from '@solidjs/router'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { For, Show } from 'solid-js'
import type { SupervisedDiscipline } from '#domain/supervision/contract'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Page, Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { DoorFrame } from './door-frame.tsx'
import { RecheckStatus } from './recheck-look.tsx'

/** The disciplines that somebody supervises, event by event. */
export default function HomePage() {
  const remote = createRemote<{ disciplines: SupervisedDiscipline[] }>(() => '/api/rechecks')
  const title = () => t('recheck.today', { name: me()?.person?.name ?? '' })
  return (
    <DoorFrame title={t('recheck.recheck')}>
      <main>
        <Page title={title()} more={t('recheck.more')}>
          <Remote
            of={remote}
            empty={({ disciplines }) =>
              disciplines.length === 0 && (
                <EmptyState
                  icon={<ShieldCheck aria-hidden="true" />}
                  title={t('recheck.nothingTitle')}
                  more={t('recheck.nothingMore')}
                />
              )
            }
          >
            {(found) => (
              <For each={byEvent(found().disciplines)}>
                {([event, disciplines]) => (
                  <Section title={event.title} more={formatDays(event.startsOn, event.endsOn)}>
                    <ul class="grid gap-4 lg:grid-cols-2">
                      <For each={disciplines}>{(one) => <DisciplineCard of={one} />}</For>
                    </ul>
                  </Section>
                )}
              </For>
            )}
          </Remote>
        </Page>
      </main>
    </DoorFrame>
  )
}

type AtEvent = [SupervisedDiscipline['event'], SupervisedDiscipline[]]

function byEvent(disciplines: readonly SupervisedDiscipline[]): AtEvent[] {
  const events = new Map<string, AtEvent>()
  for (const one of disciplines) {
    const at = events.get(one.event.eventId) ?? [one.event, []]
    at[1].push(one)
    events.set(one.event.eventId, at)
  }
  return [...events.values()]
}

function DisciplineCard(props: { of: SupervisedDiscipline }) {
  const recheck = () => props.of.recheck
  return (
    <li>
      <A
        href={`/supervise/rechecks/${props.of.disciplineId}`}
        class="grid min-h-32 content-between gap-4 rounded-md bg-raised p-5 text-ink no-underline inset-ring inset-ring-line transition-colors hover:bg-hover"
      >
        <span class="flex items-start gap-3">
          <span class="grid min-w-0 flex-1">
            <span class="text-13 text-muted">{props.of.code}</span>
            <span class="wrap-anywhere font-semibold text-20">{props.of.discipline}</span>
          </span>
          <Show when={recheck() || props.of.required} fallback={<Quiet>{t('recheck.notRequired')}</Quiet>}>
            <RecheckStatus of={recheck()} />
          </Show>
        </span>
        <Show when={recheck()} fallback={<Quiet>{props.of.required ? t('recheck.waits') : ''}</Quiet>}>
          {(shown) => (
            <Progress
              name={t('recheck.checkedOf', { n: shown().checked, total: shown().due })}
              share={shown().due === 0 ? 1 : shown().checked / shown().due}
              done={props.of.answered > 0 ? `${t('recheck.answered')} ${props.of.answered}` : undefined}
            />
          )}
        </Show>
      </A>
    </li>
  )
}

const Quiet = (props: { children: string }) => <span class="text-13 text-muted">{props.children}</span>
