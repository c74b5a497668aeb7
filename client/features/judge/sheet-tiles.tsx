import PenLine from 'lucide-solid/icons/pen-line'
import { createMemo, For, Show } from 'solid-js'
import { entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useMarking } from './marking.ts'
import type { Spot, SubCriterionView } from './scheme-walk.ts'
import { signable, standingIn } from './signable.ts'
import { StandingIcon, standingLooks, standingWords } from './standing-look.tsx'

/** The sheets of one entry by criterion: how each stands, and a press goes to what it lacks first. */
export function SheetTiles(props: { entryId: string; onGo: (spot: Spot) => void; onSign: () => void }) {
  const marking = useMarking()
  const entry = () => marking.judging().entries.find(({ id }) => id === props.entryId)
  const toSign = createMemo(() => signable(marking, props.entryId).length)
  return (
    <section class="flex min-h-0 flex-col gap-3" aria-label={entry()?.name}>
      <div class="flex items-center gap-3">
        <h3 class="min-w-0 flex-1 truncate text-17">
          <Show when={entry()}>{(one) => entryTag(one())}</Show>
        </h3>
        <Show when={toSign() > 0}>
          <Button kind="primary" icon={<PenLine class="size-5" aria-hidden="true" />} onClick={props.onSign}>
            {t('judge.signCount', { n: toSign() })}
          </Button>
        </Show>
      </div>
      <div class="grid min-h-0 content-start gap-4 overflow-y-auto overscroll-contain">
        <For each={marking.judging().scheme.criteria}>
          {(criterion) => (
            <div class="grid gap-2">
              <h4 class="truncate text-13 text-muted">
                {criterion.code} {criterion.name}
              </h4>
              <div class="grid grid-cols-2 gap-2 sm:grid-cols-3">
                <For each={criterion.subCriteria.filter(({ aspects }) => aspects.length > 0)}>
                  {(sheet) => <Tile entryId={props.entryId} sheet={sheet} onGo={props.onGo} />}
                </For>
              </div>
            </div>
          )}
        </For>
      </div>
    </section>
  )
}

function Tile(props: { entryId: string; sheet: SubCriterionView; onGo: (spot: Spot) => void }) {
  const marking = useMarking()
  const standing = createMemo(() => standingIn(marking, props.entryId, props.sheet))
  const missing = createMemo(() => marking.missing(props.entryId, props.sheet.aspects))
  const isHere = () => marking.here().entry.id === props.entryId && marking.here().step.sheet.id === props.sheet.id
  const word = () => {
    if (standing() === 'missing' || standing() === 'again') return `${standingWords(standing())} ${missing()}`
    return standingWords(standing())
  }
  const go = () => {
    const { aspects } = props.sheet
    const lacking = aspects.find(({ id }) => marking.state({ entryId: props.entryId, aspectId: id }).missing)
    props.onGo({ entryId: props.entryId, aspectId: (lacking ?? aspects[0])?.id ?? '' })
  }
  return (
    <button
      type="button"
      onClick={go}
      aria-current={isHere() ? 'true' : undefined}
      class={classNames(
        'grid min-h-16 content-center gap-0.5 rounded-md px-3 py-2 text-start transition-colors inset-ring hover:bg-hover',
        isHere() ? 'inset-ring-2 inset-ring-accent' : 'inset-ring-line',
        standingLooks[standing()].soft,
      )}
    >
      <span class="flex items-center gap-1.5">
        <StandingIcon standing={standing()} />
        <span class="font-semibold text-15">{props.sheet.code}</span>
        <span class={classNames('ms-auto truncate text-13', standingLooks[standing()].ink)}>{word()}</span>
      </span>
      <span class="truncate text-13 text-muted">{props.sheet.name}</span>
    </button>
  )
}
