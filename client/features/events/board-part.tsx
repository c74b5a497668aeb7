import ExternalLink from 'lucide-solid/icons/external-link'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { Show } from 'solid-js'
import type { Board, DisciplineView } from '#domain/events/contract'
import { leaders } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'

/** Whether the public follows the ranking, the switch for it, and the way to what the public sees. */
export function BoardPart(props: {
  discipline: DisciplineView /** Whether the public sees the event. */
  announced: boolean
}) {
  const act = createAct()
  const live = () => props.discipline.board === 'live'
  const turn = async () => {
    const board: Board = live() ? 'hidden' : 'live'
    const sent = await act.send('PUT', `/api/disciplines/${props.discipline.id}/board`, { board })
    if (!sent) return sayError(act.error)
    refreshRemotes('/api/events')
    sayDone(t(board === 'live' ? 'events.boardShown' : 'events.boardTakenDown'))
  }
  return (
    <Section
      title={t('events.publicRanking')}
      more={t(live() ? 'events.boardLiveMore' : 'events.boardHiddenMore')}
      actions={
        <div class="flex flex-wrap items-center gap-2">
          <Show when={props.announced}>
            <a
              href={`/disciplines/${props.discipline.id}/ranking`}
              target="_blank"
              rel="noopener"
              class="inline-flex min-h-11 items-center gap-2 px-2 font-medium no-underline hover:underline"
            >
              {t('events.openPublicRanking')}
              <ExternalLink class="size-4" aria-hidden="true" />
            </a>
          </Show>
          <Show when={may(leaders, props.discipline.eventId)}>
            <Button
              busy={act.busy}
              icon={live() ? <EyeOff class="size-5" aria-hidden="true" /> : <Eye class="size-5" aria-hidden="true" />}
              onClick={() => void turn()}
            >
              {t(live() ? 'events.hideRanking' : 'events.showRanking')}
            </Button>
          </Show>
        </div>
      }
    >
      {null}
    </Section>
  )
}
