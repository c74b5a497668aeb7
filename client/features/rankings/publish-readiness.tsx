import { A } from '@solidjs/router'
import CircleCheck from 'lucide-solid/icons/circle-check'
import Hourglass from 'lucide-solid/icons/hourglass'
import { createEffect, For, type JSX, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { whyNotRechecked } from '#domain/rankings/publish'
import type { SheetView } from '#domain/scoring/contract'
import type { SessionView } from '#domain/sessions/contract'
import type { RecheckAnswer } from '#domain/supervision/contract'
import { createLive } from '../../lib/live.ts'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Section } from '../../ui/page.tsx'
import type { AtDiscipline } from '../desk/frames.tsx'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import { createProgress, type ProgressHead } from '../scoring/create-progress.ts'
import { createRecheck } from '../supervision/create-recheck.ts'

/** How many sheets of each session are not confirmed, live; undefined until they are counted. */
type Counts = Record<string, number | undefined>

/** Says what is missing before a result can be published, session by session; `onReady` hears whether nothing is. */
export function PublishReadiness(props: { at: AtDiscipline; onReady: (ready: boolean) => void }) {
  const [counts, setCounts] = createStore<Counts>({})
  const sessions = () => props.at.sessions.filter(({ disciplineId }) => disciplineId === props.at.discipline.id)
  const roster = createRemote<RosterAnswer>(() => {
    const [first] = sessions()
    return first ? `/api/sessions/${first.id}` : null
  })
  const unplaced = () => roster.data?.unplaced.filter(({ absent }) => !absent).length ?? 0
  const missing = () => sessions().reduce((sum, { id }) => sum + (counts[id] ?? 0), 0)
  const counted = () => roster.data !== undefined && sessions().every(({ id }) => counts[id] !== undefined)
  const { remote: recheck } = createRecheck(() => props.at.discipline.id)
  const unchecked = () => recheck.data && whyNotRecheck(recheck.data)
  const ready = () => sessions().length > 0 && counted() && missing() === 0 && unplaced() === 0 && unchecked() === null
  createEffect(() => props.onReady(ready()))
  return (
    <Section title={t('results.readiness')}>
      <For each={sessions()}>
        {(session) => <Counting session={session} onCount={(n) => setCounts(session.id, n)} />}
      </For>
      <ul class="grid gap-2 text-15">
        <Switch>
          <Match when={sessions().length === 0}>
            <Line>{t('results.noSessions')}</Line>
          </Match>
          <Match when={!counted()}>
            <Line>{t('results.counting')}</Line>
          </Match>
          <Match when={ready()}>
            <li class="flex items-start gap-2 text-stored">
              <CircleCheck class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
              {t('results.ready')}
            </li>
          </Match>
          <Match when={true}>
            <Show when={unplaced() > 0}>
              <Line>
                {t('results.unplaced', { n: unplaced() })}{' '}
                <A href={`/desk/sessions/${sessions()[0]?.id ?? ''}/roster`}>{t('sessions.toRoster')}</A>
              </Line>
            </Show>
            <For each={sessions().filter(({ id }) => (counts[id] ?? 0) > 0)}>
              {(session) => (
                <Line>
                  <A href={`/desk/sessions/${session.id}`}>
                    {t('results.unconfirmedIn', { session: session.name, n: counts[session.id] ?? 0 })}
                  </A>
                </Line>
              )}
            </For>
            <Show when={unchecked()}>
              {(why) => (
                <Line>
                  <A href={`/desk/disciplines/${props.at.discipline.id}/recheck`}>{refusalText(why())}</A>
                </Line>
              )}
            </Show>
          </Match>
        </Switch>
      </ul>
    </Section>
  )
}

/** Why the re-check keeps the first result from being published; null where it doesn't. */
function whyNotRecheck({ rules, start, recheck }: RecheckAnswer) {
  if (start.published) return null
  const left = recheck && (recheck.state === 'drawing' ? recheck.entries : recheck.due - recheck.checked)
  return whyNotRechecked({ required: rules.required, left })
}

const Line = (props: { children: JSX.Element }) => (
  <li class="flex items-start gap-2">
    <Hourglass class="mt-0.5 size-5 shrink-0 text-waiting" aria-hidden="true" />
    <span>{props.children}</span>
  </li>
)

/** Follows a session's sheets and tells how many are not confirmed; draws nothing. */
function Counting(props: { session: SessionView; onCount: (unconfirmed: number) => void }) {
  const live = createLive<ProgressHead, SheetView | null>(() => `progress:${props.session.id}`)
  const Counted = () => {
    const progress = createProgress(live)
    createEffect(() => props.onCount(progress().sheets - progress().counts.confirmed))
    return null
  }
  return (
    <Show when={live.status !== 'connecting'}>
      <Counted />
    </Show>
  )
}
