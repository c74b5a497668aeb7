import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, Show } from 'solid-js'
import type { TabletView } from '#domain/people/contract'
import { formatDate, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** How many marks a tablet had yet to send when it was last heard; of one session alone where one is named. */
const unsentOf = ({ unsent, sessions }: TabletView, sessionId?: string): number =>
  sessionId ? (sessions.find((said) => said.sessionId === sessionId)?.unsent ?? 0) : unsent

/** The tablets that were last seen with marks to send and have been silent since. */
export const silentOnes = (tablets: readonly TabletView[], sessionId?: string): TabletView[] =>
  tablets.filter((tablet) => tablet.silent && unsentOf(tablet, sessionId) > 0)

/** "Last seen 14:03 with 7 unsent", with the day where that was not today. */
export function lastSeenWords(tablet: TabletView, sessionId?: string): string {
  const { lastSeenAt } = tablet
  const today = formatDate(lastSeenAt) === formatDate(new Date())
  const time = today ? formatTime(lastSeenAt) : `${formatDate(lastSeenAt)} ${formatTime(lastSeenAt)}`
  return t('devices.lastSeenWith', { time, n: unsentOf(tablet, sessionId) })
}

/** Tablets that broke or lost their way with marks on them: whose, since when, for which session, and what to do. */
export function SilentTablets(props: { tablets: readonly TabletView[]; sessionId?: string }) {
  const silent = createMemo(() => silentOnes(props.tablets, props.sessionId))
  const where = ({ sessions }: TabletView) =>
    sessions
      .filter(({ unsent }) => unsent > 0)
      .map(({ name, unsent }) => t('devices.unsentFor', { session: name, n: unsent }))
      .join(', ')
  return (
    <Show when={silent().length > 0}>
      <section role="status" class="flex gap-3 rounded-md bg-saved-soft p-4 inset-ring inset-ring-saved/25">
        <TriangleAlert class="mt-0.5 size-5 shrink-0 text-saved" aria-hidden="true" />
        <div class="grid min-w-0 gap-1.5">
          <ul class="grid gap-1">
            <For each={silent()}>
              {(tablet) => (
                <li class="text-15">
                  <span class="font-semibold">{tablet.name}</span>{' '}
                  <span class="text-saved">{lastSeenWords(tablet, props.sessionId)}</span>
                  <Show when={!props.sessionId && where(tablet)}>
                    {(words) => <span class="text-muted"> · {words()}</span>}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <p class="text-15 text-muted text-pretty">{t('devices.silentMore')}</p>
        </div>
      </section>
    </Show>
  )
}
