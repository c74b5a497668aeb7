import { For, Show } from 'solid-js'
import { parsePoints } from '#domain/kit/points'
import { isScoredAlone } from '#domain/scoring/rounds'
import type { CheckedSheet, EntryRecheck } from '#domain/supervision/contract'
import { t } from '../../lib/text/index.ts'
import { TextInput } from '../../ui/text-input.tsx'

interface MarkFieldsProps {
  judges: EntryRecheck['judges']
  aspects: CheckedSheet['aspects']
  /** The aspect that the finding names; the others wait below it. Null where it names none. */
  first: string | null
  /** What was typed, by `aspect judge`; without a judge where the panel agrees on one mark. */
  typed: Readonly<Record<string, string>>
  tried: boolean
  onType: (key: string, text: string) => void
}

/** The marks that a correction sets; what stays empty stays as it is. */
export function MarkFields(props: MarkFieldsProps) {
  const named = () => props.aspects.filter(({ id }) => props.first === null || id === props.first)
  const others = () => props.aspects.filter(({ id }) => props.first !== null && id !== props.first)
  return (
    <div class="grid gap-3">
      <AspectFields {...props} aspects={named()} />
      <Show when={others().length > 0}>
        <details>
          <summary class="flex min-h-11 cursor-pointer items-center font-medium text-15 text-accent">
            {t('recheck.otherAspects', { n: others().length })}
          </summary>
          <AspectFields {...props} aspects={others()} />
        </details>
      </Show>
    </div>
  )
}

function AspectFields(props: MarkFieldsProps) {
  const fieldsOf = ({ id, kind }: CheckedSheet['aspects'][number]) =>
    isScoredAlone(kind)
      ? props.judges.map(({ personId, name }) => ({ key: `${id} ${personId}`, label: t('recheck.newMark', { name }) }))
      : [{ key: `${id} `, label: t('recheck.agreedMark') }]
  return (
    <ul class="grid gap-4">
      <For each={props.aspects}>
        {(aspect) => (
          <li class="grid gap-2 border-line border-t pt-3">
            <p class="text-15">
              <span class="me-2 font-semibold">{aspect.code}</span>
              {aspect.description} <span class="text-13 text-muted">{t('recheck.maximum', { n: aspect.maximum })}</span>
            </p>
            <div class="flex flex-wrap gap-3">
              <For each={fieldsOf(aspect)}>
                {({ key, label }) => (
                  <TextInput
                    class="w-44"
                    label={label}
                    name={`mark-${aspect.code}`}
                    inputmode="decimal"
                    autocomplete="off"
                    value={props.typed[key] ?? ''}
                    onInput={(text) => props.onType(key, text)}
                    error={props.tried && isUnreadable(props.typed[key] ?? '') ? t('recheck.unreadable') : null}
                  />
                )}
              </For>
            </div>
          </li>
        )}
      </For>
    </ul>
  )
}

const isUnreadable = (text: string) => text.trim() !== '' && parsePoints(text.trim().replace(',', '.')) === null
