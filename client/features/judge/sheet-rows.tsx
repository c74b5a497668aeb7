import { createEffect, createMemo, For, on } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { LockLine, MarkLine } from './mark-line.tsx'
import { useMarking } from './marking.ts'
import { Rounds } from './rounds.tsx'
import { type AspectView, isSameSpot } from './scheme-walk.ts'
import { ScoreKeys } from './score-keys.tsx'
import { StandsOut } from './stands-out.tsx'

/** A whole sub-criterion as rows: each aspect with its keys; the one that the keyboard marks stands out. */
export function SheetRows() {
  const marking = useMarking()
  const sheet = () => marking.here().step.sheet
  const spot = () => ({ entryId: marking.here().entry.id, aspectId: marking.here().step.aspect.id })
  return (
    <section
      class="h-full touch-pan-y touch-pinch-zoom overflow-y-auto overscroll-contain"
      aria-labelledby="sheet-name"
    >
      <div class="mx-auto max-w-5xl px-4 pt-3 sm:px-6">
        <h1 id="sheet-name" class="sr-only">
          {sheet().code} {sheet().name}
        </h1>
        <LockLine spot={spot()} />
      </div>
      <ul class="mx-auto grid max-w-5xl divide-y divide-line pb-6">
        <For each={sheet().aspects}>{(aspect) => <AspectRow aspect={aspect} />}</For>
      </ul>
    </section>
  )
}

function AspectRow(props: { aspect: AspectView }) {
  const marking = useMarking()
  let row: HTMLLIElement | undefined
  const spot = createMemo(() => ({ entryId: marking.here().entry.id, aspectId: props.aspect.id }), undefined, {
    equals: isSameSpot,
  })
  const isHere = () => marking.here().step.aspect.id === props.aspect.id
  createEffect(on(isHere, (here) => here && row?.scrollIntoView({ block: 'nearest' })))
  const isJudgement = () => props.aspect.kind === 'judgement'
  const goHere = () => marking.go({ aspectId: props.aspect.id })
  return (
    <li
      ref={row}
      aria-current={isHere() ? 'true' : undefined}
      class={classNames('px-4 py-3 sm:px-6', isHere() && 'bg-raised inset-ring-2 inset-ring-accent')}
      onClick={goHere}
      onKeyDown={(event) => event.key === 'Enter' && goHere()}
      onFocusIn={goHere}
    >
      <div
        class={classNames(
          'grid gap-x-6 gap-y-3',
          !isJudgement() && 'md:grid-cols-[minmax(0,1fr)_20rem] md:items-center',
        )}
      >
        <div class="grid gap-1">
          <span class="text-13 text-muted">
            <span class="me-2 font-semibold text-15 text-ink">{props.aspect.code}</span>
            {t('judge.upTo', { n: props.aspect.maximum })}
          </span>
          <span class="whitespace-pre-line text-15 text-pretty sm:text-17">{props.aspect.description}</span>
        </div>
        <Rounds spot={spot()} />
        <ScoreKeys spot={spot()} compact={!isJudgement()} />
      </div>
      <StandsOut spot={spot()} />
      <MarkLine spot={spot()} />
    </li>
  )
}
