import { Show } from 'solid-js'
import type { NewerResult, OverallSource } from '#domain/rankings/overall-contract'
import { t } from '../../lib/text/index.ts'

const named = (all: readonly { readonly code: string; readonly name: string }[]) =>
  all.map(({ code, name }) => `${code} ${name}`).join(t('overall.comma'))

/** Which results an overall table counts, which are missing, and which have changed since. */
export function Sources(props: { sources: readonly OverallSource[]; newer: readonly NewerResult[] }) {
  const counted = () => props.sources.filter(({ version }) => version !== null)
  const missing = () => props.sources.filter(({ version }) => version === null)
  return (
    <div class="grid gap-2 text-15">
      <Show when={props.newer.length > 0}>
        <p class="rounded-md bg-saved-soft px-4 py-3 text-saved">{t('overall.newer', { names: named(props.newer) })}</p>
      </Show>
      <p class="text-muted">
        {t('overall.counted', { n: counted().length, total: props.sources.length })}
        <Show when={missing().length > 0}> {t('overall.missing', { names: named(missing()) })}</Show>
      </p>
    </div>
  )
}
