import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { BulkDecision } from '#domain/applications/contract'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { runners } from '#domain/people/access'
import { ActError } from '../../../lib/act-error.tsx'
import { me } from '../../../lib/auth.ts'
import { t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { may } from '../../desk/access.ts'
import { createDecide } from './create-decide.ts'
import { RefuseDialog, ReturnDialog } from './decision-dialogs.tsx'
import { placeOf } from './walk.ts'
import { whyNotHere } from './why-not.ts'

/** The decision on an application, by buttons and keys; after it the next one of the list opens. */
export function DecideBar(props: { of: ApplicationReview; refresh: () => void }) {
  const navigate = useNavigate()
  const { act, decide } = createDecide(() => props.of.eventId)
  const [asked, setAsked] = createSignal<'return' | 'refuse' | null>(null)
  const isOpen = () => props.of.state === 'submitted' && may([...runners, 'reviewer'], props.of.eventId)
  const why = (kind: BulkDecision['kind']) =>
    whyNotHere(props.of, kind, me()?.person?.id ?? null, may(runners, props.of.eventId))
  const place = () => placeOf(props.of.eventId, props.of.id)
  const go = (id: string | null | undefined) => id && navigate(`/desk/events/${props.of.eventId}/applications/${id}`)
  const run = async (decision: BulkDecision) => {
    if (!(await decide([props.of], decision))) return
    setAsked(null)
    const next = place()?.next
    if (next) go(next)
    else props.refresh()
  }
  const ask = (what: 'return' | 'refuse') => {
    act.clear()
    setAsked(what)
  }
  const approve = () => !act.busy && isOpen() && !why('approve') && void run({ kind: 'approve' })
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const typing = target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || asked()) return
    const key = event.key.toLowerCase()
    if (key === 'a') approve()
    else if (key === 'r' && isOpen() && !why('return')) ask('return')
    else if (key === 'j' || key === 'arrowright') go(place()?.next)
    else if (key === 'k' || key === 'arrowleft') go(place()?.previous)
    else return
    event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  const hint = () => why('approve') ?? why('return')
  return (
    <Show when={isOpen()}>
      <div class="sticky bottom-0 z-10 -mx-4 border-line border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
        <Show when={asked() === null}>
          <ActError of={act} />
        </Show>
        <div class="flex flex-wrap items-center gap-3">
          <Show when={hint()} fallback={<span class="flex-1" />}>
            {(refusal) => <span class="min-w-0 flex-1 basis-60 text-15 text-muted">{refusalText(refusal())}</span>}
          </Show>
          <Button disabled={why('refuse') !== null} onClick={() => ask('refuse')}>
            {t('review.refuse')}
          </Button>
          <Button
            icon={<Undo2 class="size-5" aria-hidden="true" />}
            disabled={why('return') !== null}
            onClick={() => ask('return')}
          >
            {t('review.giveBack')}
          </Button>
          <Button
            kind="primary"
            icon={<Check class="size-5" aria-hidden="true" />}
            busy={act.busy}
            disabled={why('approve') !== null}
            onClick={() => approve()}
          >
            {t('review.approve')}
          </Button>
        </div>
      </div>
      <ReturnDialog
        open={asked() === 'return'}
        onOpen={(open) => !open && setAsked(null)}
        act={act}
        about={props.of.name}
        onDecide={run}
      />
      <RefuseDialog
        open={asked() === 'refuse'}
        onOpen={(open) => !open && setAsked(null)}
        act={act}
        about={props.of.name}
        onDecide={run}
      />
    </Show>
  )
}
