import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { cleanEquipment } from '#domain/standards/clean-standard'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { boxClass, labelClass } from '../../../ui/field.tsx'

/** So many pieces a component may ask for, each so long. */
const [MOST, LONGEST] = [20, 80]

/** The equipment of a component, piece by piece; what rooms are known to have is offered while typing. */
export function EquipmentField(props: {
  equipment: readonly string[]
  known: readonly string[]
  onChange: (equipment: string[]) => void
}) {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const add = () => {
    const words = cleanEquipment(typed().split(/[,，、;；]/)).map((word) => word.slice(0, LONGEST))
    if (words.length > 0) props.onChange(cleanEquipment([...props.equipment, ...words]).slice(0, MOST))
    setTyped('')
  }
  return (
    <div class="grid gap-1.5">
      <label for={id} class={labelClass}>
        {t('occupations.equipment')}
        <span class="font-normal text-13 text-faint">{t('common.optional')}</span>
      </label>
      <div class="flex flex-wrap items-center gap-2">
        <For each={props.equipment}>
          {(piece) => (
            <span class="inline-flex max-w-full items-center rounded-full bg-hover ps-3 text-15">
              <span class="truncate">{piece}</span>
              <IconButton
                name={t('occupations.removeEquipment', { name: piece })}
                icon={<X aria-hidden="true" />}
                onClick={() => props.onChange(props.equipment.filter((other) => other !== piece))}
              />
            </span>
          )}
        </For>
        <span class="flex min-w-52 max-w-sm flex-1 gap-2">
          <input
            id={id}
            list={`${id}-known`}
            autocomplete="off"
            maxLength={200}
            class={boxClass}
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              add()
            }}
            onBlur={add}
          />
          <datalist id={`${id}-known`}>
            <For each={props.known.filter((word) => !props.equipment.includes(word))}>
              {(word) => <option value={word} />}
            </For>
          </datalist>
          <Show when={typed().trim()}>
            <Button icon={<Plus class="size-5" aria-hidden="true" />} onClick={add}>
              {t('occupations.addEquipment')}
            </Button>
          </Show>
        </span>
      </div>
    </div>
  )
}
