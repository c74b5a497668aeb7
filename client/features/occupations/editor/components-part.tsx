import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, Show } from 'solid-js'
import { components, modes } from '#domain/standards/standard'
import { t } from '../../../lib/text/index.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { standardProblemText } from '../problem-words.ts'
import { componentWord, modeWord } from '../requirement-words.ts'
import { Problems } from './conditions-part.tsx'
import { problemAt, type StandardEditor } from './create-standard-editor.ts'
import { freeComponents, freshComponent, withComponent } from './draft-edits.ts'
import { EquipmentField } from './equipment-field.tsx'
import type { ComponentDraft, LevelDraft } from './standard-draft.ts'

/** The components of a level: how each is held, for how long, out of how many points, and with how many it is passed. */
export function ComponentsPart(props: { editor: StandardEditor; rule: LevelDraft; equipment: readonly string[] }) {
  const where = () => `/levels/${props.editor.at}/components`
  const set = (list: ComponentDraft[], act: string | null = null) => props.editor.changeLevel({ components: list }, act)
  const own = () => props.editor.problems.filter((problem) => problem.where === where())
  return (
    <section class="grid gap-2" data-where={where()}>
      <h3 class="text-17">{t('occupations.components')}</h3>
      <p class="text-13 text-muted">{t('occupations.equipmentHint')}</p>
      <ul class="grid">
        <Index each={props.rule.components}>
          {(component, at) => (
            <ComponentRow
              editor={props.editor}
              component={component()}
              where={`${where()}/${at}`}
              equipment={props.equipment}
              onChange={(change, act) => set(withComponent(props.rule, at, change), act)}
              onRemove={() => set(props.rule.components.toSpliced(at, 1))}
            />
          )}
        </Index>
      </ul>
      <Problems of={own()} />
      <Show when={freeComponents(props.rule).length > 0}>
        <div>
          <Menu
            name={t('occupations.addComponent')}
            label={
              <span class="inline-flex items-center gap-2 px-3 font-medium text-accent">
                <Plus class="size-5" aria-hidden="true" />
                {t('occupations.addComponent')}
              </span>
            }
            items={freeComponents(props.rule).map((name) => ({
              name: componentWord(name),
              run: () => set([...props.rule.components, freshComponent(name)]),
            }))}
          />
        </div>
      </Show>
    </section>
  )
}

function ComponentRow(props: {
  editor: StandardEditor
  component: ComponentDraft
  where: string
  equipment: readonly string[]
  onChange: (change: Partial<ComponentDraft>, act: string | null) => void
  onRemove: () => void
}) {
  const at = (field: string) => `${props.where}/${field}`
  const error = (field: string) => {
    const found = problemAt(props.editor, at(field))
    return found ? standardProblemText(found) : null
  }
  const figure = (field: 'minutes' | 'maximum' | 'pass') => (
    <TextInput
      label={t(`occupations.${field}`)}
      name={at(field)}
      inputMode={field === 'minutes' ? 'numeric' : 'decimal'}
      autocomplete="off"
      maxLength={10}
      value={props.component[field]}
      onInput={(text) => props.onChange({ [field]: text.replace(/[,，。]/, '.').trim() }, at(field))}
      error={error(field)}
    />
  )
  return (
    <li class="grid gap-3 border-line border-t py-4 first:border-t-0" data-where={props.where}>
      <div class="grid grid-cols-6 items-start gap-3 md:grid-cols-[minmax(9rem,1.4fr)_minmax(8rem,1.2fr)_1fr_1fr_1fr_auto]">
        <Select
          class="col-span-5 md:col-auto"
          label={t('occupations.componentName')}
          name={at('component')}
          options={components.map((value) => ({ value, label: componentWord(value) }))}
          value={props.component.component}
          onChange={(component) => props.onChange({ component }, null)}
          error={error('component')}
        />
        <Select
          class="col-span-6 md:col-auto"
          label={t('occupations.mode')}
          name={at('mode')}
          options={modes.map((value) => ({ value, label: modeWord(value) }))}
          value={props.component.mode}
          onChange={(mode) => props.onChange({ mode }, null)}
        />
        <div class="col-span-2 md:col-auto">{figure('minutes')}</div>
        <div class="col-span-2 md:col-auto">{figure('maximum')}</div>
        <div class="col-span-2 md:col-auto">{figure('pass')}</div>
        <div class="flex justify-end pt-7 max-md:col-start-6 max-md:row-start-1">
          <IconButton
            name={t('occupations.removeComponent', { name: componentWord(props.component.component) })}
            icon={<Trash aria-hidden="true" />}
            onClick={() => props.onRemove()}
          />
        </div>
      </div>
      <EquipmentField
        equipment={props.component.equipment}
        known={props.equipment}
        onChange={(equipment) => props.onChange({ equipment }, null)}
      />
    </li>
  )
}
