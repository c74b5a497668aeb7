import { For, Show } from 'solid-js'
import type { CheckedSheet, EntryRecheck } from '#domain/supervision/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { SheetLines } from '../scoring/sheet-lines.tsx'
import { linesOf, type SheetLine } from '../scoring/sheet-model.ts'
import { howText } from '../standards/measure-words.ts'

/** A sheet against its evidence: each aspect as the scheme words it, every judge's mark, and the award they come to. */
export function SheetEvidence(props: { entry: EntryRecheck; sheet: CheckedSheet }) {
  const lines = () =>
    linesOf(
      props.entry.entry.entryId,
      props.sheet.aspects,
      props.entry.judges.map(({ personId }) => personId),
      props.entry,
      props.entry.rules,
    )
  const names = () => new Map(props.entry.judges.map(({ personId, name }) => [personId, name]))
  return (
    <SheetLines
      lines={lines()}
      nameOf={(id) => names().get(id) ?? ''}
      onRepeat={null}
      more={(line) => <SchemeWords of={line} />}
    />
  )
}

/** What the scheme says of an aspect: how it makes points, what it explains, and its ladder with what was given. */
function SchemeWords(props: { of: SheetLine }) {
  const aspect = () => props.of.aspect
  const given = () => new Set(props.of.rounds.at(-1)?.scores.map(({ value }) => value))
  return (
    <div class="mt-1 grid gap-1 text-13 text-muted">
      <Show when={howText(aspect())}>{(how) => <p>{how()}</p>}</Show>
      <Show when={[aspect().explanation, aspect().requirement].filter(Boolean).join(' · ')}>
        {(words) => <p class="wrap-anywhere max-w-prose whitespace-pre-line">{words()}</p>}
      </Show>
      <Show when={aspect().ladder}>
        {(ladder) => (
          <ul class="grid gap-0.5">
            <For each={ladder()}>
              {({ score, description }) => (
                <li class={classNames('wrap-anywhere', given().has(String(score)) && 'font-medium text-ink')}>
                  {t('recheck.ladder', { score, words: description })}
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </div>
  )
}
