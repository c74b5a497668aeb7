import { useSearchParams } from '@solidjs/router'
import ScrollText from 'lucide-solid/icons/scroll-text'
import { Show } from 'solid-js'
import type { AuditLine } from '#domain/audit/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type ActsAt, ActTimeline } from './act-timeline.tsx'

/** So many lines the server gives at once. */
const PAGE = 100

/** What was done somewhere, newest first, page by page; `?before=` is in the address. */
export function ActLog(props: {
  /** Where the log is read. */
  path: string
  more: string
  /** The names of people by identifier, beside those that the log itself knows. */
  names: ReadonlyMap<string, string>
  at: ActsAt
}) {
  const [search, setSearch] = useSearchParams<{ before?: string }>()
  const log = createRemote<{ entries: AuditLine[]; names?: Record<string, string> }>(
    () => `${props.path}${search.before ? `?before=${encodeURIComponent(search.before)}` : ''}`,
  )
  return (
    <div class="grid gap-5">
      <div class="flex flex-wrap items-center gap-3">
        <p class="min-w-0 flex-1 basis-64 text-15 text-muted">{props.more}</p>
        <Show when={search.before}>
          <Button onClick={() => setSearch({ before: null })}>{t('audit.latest')}</Button>
        </Show>
      </div>
      <Remote
        of={log}
        empty={(found) =>
          found.entries.length === 0 &&
          !search.before && (
            <EmptyState
              icon={<ScrollText aria-hidden="true" />}
              title={t('audit.emptyTitle')}
              more={t('audit.emptyMore')}
            />
          )
        }
      >
        {(found) => (
          <>
            <ActTimeline
              lines={found().entries}
              names={new Map([...props.names, ...Object.entries(found().names ?? {})])}
              at={props.at}
            />
            <Show when={found().entries.length === PAGE} fallback={<p class="text-13 text-muted">{t('audit.end')}</p>}>
              <Button
                class="justify-self-start"
                busy={log.refreshing}
                onClick={() => {
                  setSearch({ before: String(found().entries.at(-1)?.seq ?? '') })
                  scrollTo({ top: 0 })
                }}
              >
                {t('audit.earlier')}
              </Button>
            </Show>
          </>
        )}
      </Remote>
    </div>
  )
}
