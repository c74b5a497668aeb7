import { createSignal, For, Show } from 'solid-js'
import type { ShadowAlarm, ShadowDifference } from '#domain/rankings/shadow/contract'
import { createAct } from '../../lib/act.ts'
import { createLive } from '../../lib/live.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { may } from '../desk/access.ts'
import type { AtDiscipline } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { Verdict } from '../desk/verdict.tsx'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** What the independent recomputation found wrong with a discipline's ranking, as soon as it is found; else nothing. */
export function ShadowAlarms(props: { at: AtDiscipline }) {
  const live = createLive<null, ShadowAlarm>(() => `shadow:${props.at.discipline.id}`)
  const [open, setOpen] = createSignal<string | null>(null)
  const act = createAct()
  const acknowledge = async (reason: string) => {
    const path = `/api/disciplines/${props.at.discipline.id}/shadow-alarms/${open()}/acknowledge`
    const answer = await act.send<{ differing: number }>('POST', path, { reason })
    if (!answer) return
    setOpen(null)
    sayDone(answer.differing > 0 ? t('shadow.differing', { n: answer.differing }) : t('shadow.agreed'))
  }
  return (
    <>
      <For each={Object.values(live.rows)}>
        {(alarm) => (
          <section class="grid gap-3" aria-label={t('shadow.title')}>
            <Verdict
              kind="bad"
              title={t('shadow.title')}
              more={t('shadow.more', { n: alarm.differences.length })}
              actions={
                <Show when={may(['chief-judge'], props.at.event.id)}>
                  <Button kind="danger" onClick={() => setOpen(alarm.id)}>
                    {t('shadow.acknowledge')}
                  </Button>
                </Show>
              }
            />
            <Differences of={alarm.differences} />
          </section>
        )}
      </For>
      <ReasonDialog
        open={open() !== null}
        title={t('shadow.acknowledgeTitle')}
        more={t('shadow.acknowledgeMore')}
        verb={t('shadow.acknowledge')}
        act={act}
        onClose={() => setOpen(null)}
        onGive={(reason) => void acknowledge(reason)}
      />
    </>
  )
}

const Differences = (props: { of: readonly ShadowDifference[] }) => (
  <ul class="grid gap-1 px-4 text-15">
    <For each={props.of}>
      {({ number, ranking, shadow }) => (
        <li class="flex flex-wrap gap-x-6">
          <span class="w-24 font-medium">{t('shadow.entry', { n: number })}</span>
          <span>
            {t('shadow.ranking')}: {figures(ranking)}
          </span>
          <span>
            {t('shadow.shadow')}: {figures(shadow)}
          </span>
        </li>
      )}
    </For>
  </ul>
)

const figures = (of: ShadowDifference['ranking']) =>
  of ? t('shadow.figures', { rank: of.rank ?? '–', total: of.total }) : t('shadow.missing')
