import * as Kobalte from '@kobalte/core/combobox'
import Check from 'lucide-solid/icons/check'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createSignal, createUniqueId, onMount, Show, splitProps } from 'solid-js'
import { boxClass, Field, type FieldProps } from './field.tsx'
import type { Option } from './select.tsx'

/**
 * One of a long list, found by typing a part of its name. For more than some hundred options give `onSearch`
 * and hand in what the server found.
 */
export function Combobox<Value extends string>(
  props: FieldProps & {
    options: readonly (Option<Value> & { hint?: string })[]
    value: Value | ''
    onChange: (value: Value | '') => void
    onSearch?: (text: string) => void
    placeholder?: string
    disabled?: boolean
    words: { open: string; nothingFound: string }
  },
) {
  const [field] = splitProps(props, ['label', 'hint', 'error', 'note', 'class'])
  const id = createUniqueId()
  const [frame, setFrame] = createSignal<Element | null>(null)
  let control: HTMLDivElement | undefined
  // A dialog hides from screen readers whatever stands outside it: there the list belongs inside.
  onMount(() => setFrame(control?.closest('[role=dialog], [role=alertdialog]') ?? null))
  const chosen = () => props.options.find((option) => option.value === props.value) ?? null
  return (
    <Field
      {...field}
      id={id}
      control={(ids) => (
        <Kobalte.Root<Option<Value> & { hint?: string }>
          options={[...props.options]}
          optionValue="value"
          optionTextValue="label"
          optionLabel="label"
          optionDisabled="disabled"
          defaultFilter={props.onSearch ? () => true : 'contains'}
          value={chosen()}
          onChange={(option) => props.onChange(option?.value ?? '')}
          onInputChange={(text) => props.onSearch?.(text)}
          placeholder={props.placeholder}
          disabled={props.disabled}
          triggerMode="focus"
          allowsEmptyCollection
          gutter={4}
          sameWidth
          itemComponent={(item) => (
            <Kobalte.Item
              item={item.item}
              class="flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 py-1.5 text-15 outline-none data-disabled:opacity-45 data-highlighted:bg-hover"
            >
              <span class="grid min-w-0 flex-1">
                <Kobalte.ItemLabel class="truncate">{item.item.rawValue.label}</Kobalte.ItemLabel>
                <Show when={item.item.rawValue.hint}>
                  <span class="truncate text-13 text-muted">{item.item.rawValue.hint}</span>
                </Show>
              </span>
              <Kobalte.ItemIndicator>
                <Check class="size-5 text-accent" aria-hidden="true" />
              </Kobalte.ItemIndicator>
            </Kobalte.Item>
          )}
        >
          <Kobalte.Control ref={control} class="relative">
            <Kobalte.Input
              id={ids.id}
              aria-describedby={ids.describedBy}
              aria-invalid={ids.invalid}
              class={`${boxClass} pe-11`}
            />
            <Kobalte.Trigger
              aria-label={props.words.open}
              class="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-md text-muted"
            >
              <ChevronDown class="size-5" aria-hidden="true" />
            </Kobalte.Trigger>
          </Kobalte.Control>
          <Kobalte.Portal mount={frame() ?? document.body}>
            <Kobalte.Content
              // The focus stays in the field: a press on an option that moved it would close the list before it is taken.
              onMouseDown={(event: MouseEvent) => event.preventDefault()}
              class="z-50 animate-appear rounded-md bg-raised shadow-lift inset-ring inset-ring-line"
            >
              <Show when={props.options.length === 0}>
                <p class="px-4 py-3 text-15 text-muted">{props.words.nothingFound}</p>
              </Show>
              <Kobalte.Listbox class="max-h-72 overflow-y-auto p-1 outline-none empty:hidden" />
            </Kobalte.Content>
          </Kobalte.Portal>
        </Kobalte.Root>
      )}
    />
  )
}
