import { A } from '@solidjs/router'
import ExternalLink from 'lucide-solid/icons/external-link'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import Snowflake from 'lucide-solid/icons/snowflake'
import { type JSX, Show } from 'solid-js'
import type { Board, DisciplineView } from '#domain/events/contract'
import { leaders } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'
import { boardMore } from './board-words.ts'

const DONE = { live: 'events.boardShown', frozen: 'events.boardFrozen', hidden: 'events.boardTakenDown' } as const

/** What the public sees of the ranking, the switches for it, and the ways to what the public sees. */
export function BoardPart(props: {
  discipline: DisciplineView /** Whether the public sees the event. */
  announced: boolean
}) {
  const act = createAct()
  const board = () => props.discipline.board
  const set = async (next: keyof typeof DONE) => {
    const sent = await act.send('PUT', `/api/disciplines/${props.discipline.id}/board`, { board: next })
    if (!sent) return sayError(act.error)
    refreshRemotes('/api/events')
    sayDone(t(DONE[next]))
  }
  const switchTo = (next: keyof typeof DONE, icon: JSX.Element, name: string) => (
    <Button busy={act.busy} icon={icon} onClick={() => void set(next)}>
      {name}
    </Button>
  )
  const is = (...of: Board[]) => of.includes(board())
  return (
    <Section
      title={t('events.publicRanking')}
      more={boardMore(board())}
      actions={
        <Show when={may(leaders, props.discipline.eventId)}>
          <div class="flex flex-wrap items-center gap-2">
            <Show when={is('live')}>
              {switchTo('frozen', <Snowflake class="size-5" aria-hidden="true" />, t('events.freezeRanking'))}
            </Show>
            <Show when={is('hidden')}>
              {switchTo('live', <Eye class="size-5" aria-hidden="true" />, t('events.showRanking'))}
            </Show>
            <Show when={is('frozen')}>
              {switchTo('live', <Eye class="size-5" aria-hidden="true" />, t('events.unfreezeRanking'))}
            </Show>
            <Show when={!is('hidden')}>
              {switchTo('hidden', <EyeOff class="size-5" aria-hidden="true" />, t('events.hideRanking'))}
            </Show>
          </div>
        </Show>
      }
    >
      <div class="-mt-2 flex flex-wrap gap-x-6">
        <Show when={may(leaders, props.discipline.eventId)}>
          <A class={linkClass} href={`/desk/disciplines/${props.discipline.id}/ceremony`}>
            {t('events.toCeremony')}
          </A>
        </Show>
        <Show when={props.announced}>
          <Outside href={`/disciplines/${props.discipline.id}/ranking`} name={t('events.openPublicRanking')} />
          <Outside href={`/wall/disciplines/${props.discipline.id}`} name={t('events.toWall')} />
        </Show>
      </div>
    </Section>
  )
}

const linkClass = 'inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline'

const Outside = (props: { href: string; name: string }) => (
  <a href={props.href} target="_blank" rel="noopener" class={linkClass}>
    {props.name}
    <ExternalLink class="size-4" aria-hidden="true" />
  </a>
)
