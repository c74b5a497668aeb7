import ArrowRight from 'lucide-solid/icons/arrow-right'
import { createEffect, createResource, createSignal, For, onCleanup, Show } from 'solid-js'
import type { RankingRules } from '#domain/events/ranking-rules'
import type { RulesPreview } from '#domain/rankings/contract'
import { api } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'

/** Figures are typed in quick succession: the server is asked once they rest so long, in milliseconds. */
const REST = 300
/** Rows shown at once. */
const SHOWN = 12

/** What is known of what a change of the rules does; while it is asked for again, the last answer stays. */
export interface Preview {
  readonly data: RulesPreview | undefined
}

/** Asks the server what rules would change in the standings as they are; null asks nothing. */
export function createPreview(path: () => string, ranking: () => RankingRules | null): Preview {
  const [asked, setAsked] = createSignal<string | null>(null)
  createEffect(() => {
    const rules = ranking()
    const waiting = setTimeout(() => setAsked(rules && JSON.stringify({ path: path(), ranking: rules })), REST)
    onCleanup(() => clearTimeout(waiting))
  })
  const [answer] = createResource(asked, (text) => {
    const { path: to, ...body } = JSON.parse(text) as { path: string; ranking: RankingRules }
    return api.post<RulesPreview>(to, body)
  })
  return {
    get data() {
      return answer.state === 'ready' || answer.state === 'refreshing' ? answer.latest : undefined
    },
  }
}

/** What the change does to the results as they stand, before it is saved. */
export function RulesPreviewPart(props: { preview: Preview; whole: boolean }) {
  return (
    <section class="grid gap-3 rounded-md bg-sunken p-5" aria-live="polite">
      <h3 class="text-17">{t('rules.preview')}</h3>
      <Show when={props.whole} fallback={<p class="text-15 text-muted">{t('rules.previewWrong')}</p>}>
        <Show when={props.preview.data}>{(found) => <Changes of={found()} />}</Show>
      </Show>
    </section>
  )
}

function Changes(props: { of: RulesPreview }) {
  const summary = () => {
    if (props.of.entries === 0) return t('rules.previewEmpty')
    if (props.of.changes.length === 0) return t('rules.previewNone')
    return t('rules.previewChanges', { awards: props.of.awards, ranks: props.of.ranks })
  }
  return (
    <>
      <p class="text-15 font-medium">{summary()}</p>
      <ul class="grid empty:hidden" aria-label={t('rules.previewTable')}>
        <For each={props.of.changes.slice(0, SHOWN)}>
          {({ number, name, before, after }) => (
            <li class="grid items-center gap-x-4 gap-y-1 border-line border-t py-2 text-15 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto_minmax(0,1.4fr)]">
              <span class="font-medium">
                <span class="me-2 text-13 font-normal text-muted">{number}</span>
                {name}
              </span>
              <Place of={before} />
              <ArrowRight class="hidden size-4 text-muted sm:block" aria-hidden="true" />
              <Place of={after} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.of.changes.length > SHOWN}>
        <p class="text-13 text-muted">{t('rules.moreChanges', { n: props.of.changes.length - SHOWN })}</p>
      </Show>
    </>
  )
}

const Place = (props: { of: RulesPreview['changes'][number]['before'] }) => (
  <span class="flex flex-wrap items-center gap-x-2 gap-y-1">
    <span>{t('rules.placeOf', { n: props.of.rank })}</span>
    <Badge kind={props.of.award ?? 'plain'}>{t(`rules.award-${props.of.award ?? 'none'}`)}</Badge>
    <Show when={props.of.scale}>
      {(scale) => <span class="text-13 text-muted">{t('rules.scaleIs', { n: scale() })}</span>}
    </Show>
    <Show when={props.of.best}>
      <span class="text-13 text-muted">{t('rules.best')}</span>
    </Show>
  </span>
)
