import { createMemo, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { LockLine, MarkLine } from './mark-line.tsx'
import { useMarking } from './marking.ts'
import { Rounds } from './rounds.tsx'
import { isSameSpot } from './scheme-walk.ts'
import { ScoreKeys } from './score-keys.tsx'
import { StandsOut } from './stands-out.tsx'

/** One aspect: its words in full above, the keys for its mark below, within reach of the thumb. */
export function AspectPage() {
  const marking = useMarking()
  const aspect = () => marking.here().step.aspect
  const spot = createMemo(() => ({ entryId: marking.here().entry.id, aspectId: aspect().id }), undefined, {
    equals: isSameSpot,
  })
  return (
    <div class="flex h-full flex-col">
      <section class="min-h-0 flex-1 touch-pan-y touch-pinch-zoom overflow-y-auto overscroll-contain px-4 py-4 sm:px-6 sm:py-6">
        <div class="mx-auto grid max-w-6xl gap-4">
          <Rounds spot={spot()} only="undecided" />
          <div class="flex flex-wrap items-center gap-2 text-15 text-muted">
            <span class="font-semibold text-ink">{aspect().code}</span>
            <Badge>{t(`judge.${aspect().kind}`)}</Badge>
            <span>{t('judge.upTo', { n: aspect().maximum })}</span>
          </div>
          <h1 class="max-w-4xl whitespace-pre-line text-20 text-pretty sm:text-26">{aspect().description}</h1>
          <Words name={t('judge.explanation')} words={aspect().explanation} />
          <Words name={t('judge.requirement')} words={aspect().requirement} />
          <Rounds spot={spot()} only="decided" />
        </div>
      </section>
      <section
        class="max-h-[74%] shrink-0 touch-pan-y touch-pinch-zoom overflow-y-auto overscroll-contain border-line border-t bg-raised px-3 pt-1 pb-3 sm:px-6 sm:pb-4"
        aria-label={t('judge.markOf', { code: aspect().code })}
      >
        <div class="mx-auto grid max-w-6xl gap-1">
          <MarkLine spot={spot()} />
          <LockLine spot={spot()} />
          <ScoreKeys spot={spot()} />
          <StandsOut spot={spot()} />
        </div>
      </section>
    </div>
  )
}

function Words(props: { name: string; words: string }) {
  return (
    <Show when={props.words.trim()}>
      <div class="grid gap-1">
        <span class="text-13 text-muted">{props.name}</span>
        <p class="max-w-4xl whitespace-pre-line text-15 text-pretty sm:text-17">{props.words}</p>
      </div>
    </Show>
  )
}
