import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import MessageCircleQuestion from 'lucide-solid/icons/message-circle-question-mark'
import Users from 'lucide-solid/icons/users'
import { Show } from 'solid-js'
import { entryBadge, entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { Connection } from './connection.tsx'
import { useMarking } from './marking.ts'
import { ScreenMenu } from './screen-menu.tsx'

/** Where one is: the entry, the sub-criterion and how far it is, the connection. */
export function TopBar(props: {
  alsoHere: readonly string[]
  onOverview: () => void
  onSign: () => void
  /** Left out where no questions are put. */
  onQuestions?: () => void
}) {
  const marking = useMarking()
  const entry = () => marking.here().entry
  const sheet = () => marking.here().step.sheet
  const given = () => sheet().aspects.length - marking.missing(entry().id, sheet().aspects)
  return (
    <header class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b bg-raised px-1 py-1 sm:px-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]">
      <div class="flex min-w-0 items-center max-lg:col-span-2">
        <IconButton
          size="large"
          name={t('judge.previousEntry')}
          disabled={!marking.canGo({ entry: -1 })}
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={() => marking.goEntry(-1)}
        />
        <button
          type="button"
          aria-label={t('judge.overviewOf', { entry: entryTag(entry()) })}
          onClick={props.onOverview}
          class="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-md px-2 text-start transition-colors hover:bg-hover"
        >
          <span class="grid h-11 min-w-12 place-items-center rounded-sm bg-ink px-2 font-semibold text-20 text-surface">
            {entryBadge(entry())}
          </span>
          <span class="grid min-w-0 flex-1">
            <span class="truncate font-semibold text-17">{entry().number ? entry().name : t('judge.blindEntry')}</span>
            <span class="truncate text-13 text-muted">
              {[entry().latinName, `${entry().delegation.code} ${entry().delegation.name}`.trim()]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <ChevronsUpDown class="size-4 shrink-0 text-muted" aria-hidden="true" />
        </button>
        <IconButton
          size="large"
          name={t('judge.nextEntry')}
          disabled={!marking.canGo({ entry: 1 })}
          icon={<ChevronRight aria-hidden="true" />}
          onClick={() => marking.goEntry(1)}
        />
      </div>
      <div class="grid min-w-0 gap-1 px-3 lg:border-line lg:border-s">
        <span class="flex min-w-0 items-baseline gap-2 text-15">
          <span class="font-semibold">{sheet().code}</span>
          <span class="min-w-0 truncate">{sheet().name}</span>
          <Show when={props.alsoHere.length > 0}>
            <span
              role="status"
              data-also-here
              class="inline-flex min-w-0 items-center gap-1 rounded-full bg-waiting-soft px-2 text-13 text-waiting"
            >
              <Users class="size-4 shrink-0" aria-hidden="true" />
              <span class="truncate">{t('tablet.alsoHere', { names: props.alsoHere.join(', ') })}</span>
            </span>
          </Show>
          <span class="ms-auto shrink-0 text-13 text-muted">
            {t('judge.givenOf', { n: given(), total: sheet().aspects.length })}
          </span>
        </span>
        <span class="h-1 overflow-hidden rounded-full bg-hover" aria-hidden="true">
          <span
            class="block h-full w-(--share) rounded-full bg-accent transition-[width]"
            style={{ '--share': `${Math.round((100 * given()) / Math.max(1, sheet().aspects.length))}%` }}
          />
        </span>
      </div>
      <div class="flex items-center">
        <Connection status={marking.rows.status()} />
        <Show when={props.onQuestions}>
          {(open) => (
            <IconButton
              size="large"
              name={t('tablet.questions')}
              icon={<MessageCircleQuestion aria-hidden="true" />}
              onClick={() => open()()}
            />
          )}
        </Show>
        <ScreenMenu onSign={props.onSign} onOverview={props.onOverview} onQuestions={props.onQuestions} />
      </div>
    </header>
  )
}
