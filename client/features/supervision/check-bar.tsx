import { A } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Flag from 'lucide-solid/icons/flag'
import { Show } from 'solid-js'
import type { CheckedSheet, RecheckAnswer, RecheckEntry } from '#domain/supervision/contract'
import { whyNotConfirm } from '#domain/supervision/recheck'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button, IconButton } from '../../ui/button.tsx'

/** What can be done with the sheet, within the thumb's reach: the ones beside it, a finding, and that it is right. */
export function CheckBar(props: {
  disciplineId: string
  entry: RecheckEntry
  recheck: RecheckAnswer | undefined
  sheet: CheckedSheet
  place: number
  count: number
  busy: boolean
  onGo: (to: number) => void
  onRight: () => void
  onWrong: () => void
}) {
  const facts = () => ({
    published: props.recheck?.start.published ?? false,
    drawn: props.recheck?.recheck?.state !== 'drawing',
    due: props.entry.because !== null,
    // Whether somebody has marked here, or the sheet is unlocked, the server knows.
    hasMarked: false,
    sheet: {
      confirmed: true,
      seen: props.sheet.seen,
      checked: props.sheet.state === 'checked',
      open: props.sheet.state === 'finding',
    },
  })
  const refusal = () => whyNotConfirm(facts(), props.sheet.seen)
  // What was found right may still turn out to be wrong.
  const mayRaise = () => !refusal() || refusal()?.code === 'recheck-sheet-checked'
  const done = () => props.entry.checked === props.entry.sheets && props.entry.open === 0
  const next = () =>
    props.recheck?.recheck?.list.find(
      (one) => one.because !== null && one.entryId !== props.entry.entryId && one.checked < one.sheets,
    )
  return (
    <footer class="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-line border-t bg-raised px-2 py-2 sm:px-4">
      <IconButton
        size="large"
        name={t('recheck.previous')}
        disabled={props.place === 0}
        icon={<ChevronLeft aria-hidden="true" />}
        onClick={() => props.onGo(props.place - 1)}
      />
      <span class="min-w-14 text-center text-15 tabular-nums">
        {props.place + 1} / {props.count}
      </span>
      <IconButton
        size="large"
        name={t('recheck.next')}
        disabled={props.place === props.count - 1}
        icon={<ChevronRight aria-hidden="true" />}
        onClick={() => props.onGo(props.place + 1)}
      />
      <p class="min-w-0 flex-1 truncate px-2 text-13 text-muted max-sm:hidden" role="status">
        <Show when={refusal()} fallback={t('recheck.keys')}>
          {(why) => refusalText(why())}
        </Show>
      </p>
      <div class="flex gap-2 max-sm:w-full max-sm:*:flex-1 max-sm:*:!px-3">
        <Button
          size="large"
          disabled={!mayRaise()}
          icon={<Flag class="size-5" aria-hidden="true" />}
          onClick={props.onWrong}
        >
          {t('recheck.wrong')}
        </Button>
        <Show
          when={done() && next()}
          fallback={
            <Button
              kind="primary"
              size="large"
              busy={props.busy}
              disabled={refusal() !== null}
              icon={<Check class="size-5" aria-hidden="true" />}
              onClick={props.onRight}
            >
              {t('recheck.right')}
            </Button>
          }
        >
          {(one) => (
            <A
              href={`/supervise/rechecks/${props.disciplineId}/entries/${one().entryId}`}
              class="inline-flex min-h-14 items-center gap-2 rounded-md bg-accent px-6 font-medium text-17 text-on-accent no-underline hover:bg-accent-hover"
            >
              {t('recheck.nextEntry')}
              <ChevronRight class="size-5" aria-hidden="true" />
            </A>
          )}
        </Show>
      </div>
    </footer>
  )
}
