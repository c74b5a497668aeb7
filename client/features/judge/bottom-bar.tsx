import ArrowRight from 'lucide-solid/icons/arrow-right'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import CircleCheck from 'lucide-solid/icons/circle-check'
import PenLine from 'lucide-solid/icons/pen-line'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createMemo, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useMarking } from './marking.ts'
import { signable } from './signable.ts'

/** Under the thumbs: previous and next aspect at the edges; undo, what is missing and signing between. */
export function BottomBar(props: { onUndo: () => void; onMissing: () => void; onSign: () => void }) {
  const marking = useMarking()
  const entryId = () => marking.here().entry.id
  const here = createMemo(() => marking.missing(entryId(), marking.here().step.sheet.aspects))
  const all = createMemo(() =>
    marking.walk().sheets.reduce((sum, sheet) => sum + marking.missing(entryId(), sheet.aspects), 0),
  )
  const words = () => {
    if (all() === 0) return t('judge.noneMissing')
    return here() === 0 ? t('judge.sheetDone') : t('judge.missingHere', { n: here() })
  }
  const short = () => {
    if (all() === 0) return null
    return t('judge.missingShort', { n: here() === 0 ? all() : `${here()}/${all()}` })
  }
  const toSign = createMemo(() => signable(marking, entryId()).length)
  return (
    <footer class="flex items-center gap-2 border-line border-t bg-raised p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-3">
      <Button
        size="large"
        class="max-sm:!px-4"
        disabled={!marking.canGo({ aspect: -1 })}
        icon={<ChevronLeft class="size-6" aria-hidden="true" />}
        onClick={() => marking.goAspect(-1)}
        aria-label={t('judge.previousAspect')}
      >
        <span class="max-lg:hidden">{t('judge.previousAspect')}</span>
      </Button>
      <IconButton
        size="large"
        name={t('judge.undo')}
        disabled={!marking.canUndo()}
        icon={<Undo2 aria-hidden="true" />}
        onClick={props.onUndo}
      />
      <Button
        kind="quiet"
        size="large"
        class="min-w-0 flex-1 !px-2"
        data-missing={all()}
        disabled={all() === 0}
        icon={
          <Show when={all() > 0} fallback={<CircleCheck class="size-5 shrink-0" aria-hidden="true" />}>
            <ArrowRight class="size-5 shrink-0" aria-hidden="true" />
          </Show>
        }
        onClick={props.onMissing}
        aria-label={words()}
      >
        <span class="grid min-w-0 text-start max-sm:hidden">
          <span class="truncate">{words()}</span>
          <Show when={all() > 0}>
            <span class="truncate font-normal text-13 text-muted">{t('judge.missingAll', { n: all() })}</span>
          </Show>
        </span>
        <span class="truncate sm:hidden">{short()}</span>
      </Button>
      <Show when={toSign() > 0}>
        <Button
          kind="primary"
          size="large"
          class="max-sm:!px-4"
          icon={<PenLine class="size-5" aria-hidden="true" />}
          onClick={props.onSign}
          aria-label={t('judge.signCount', { n: toSign() })}
        >
          <span class="sm:hidden">{toSign()}</span>
          <span class="max-sm:hidden">{t('judge.signCount', { n: toSign() })}</span>
        </Button>
      </Show>
      <Button
        size="large"
        class="max-sm:!px-4"
        disabled={!marking.canGo({ aspect: 1 })}
        onClick={() => marking.goAspect(1)}
        aria-label={t('judge.nextAspect')}
      >
        <span class="max-lg:hidden">{t('judge.nextAspect')}</span>
        <ChevronRight class="size-6" aria-hidden="true" />
      </Button>
    </footer>
  )
}
