import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, Show } from 'solid-js'
import type { SchemeDraft, SchemeSection } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { FigureField, type PartFormProps, TextField } from './form-parts.tsx'

type Whole = Pick<SchemeDraft, 'name' | 'sections'>

/** The scheme itself: its name, and the sections of the occupational standard with the marks that they should get. */
export function SchemeForm(props: PartFormProps<Whole>) {
  const sections = () => props.part.sections
  const setSections = (next: SchemeSection[], act: string | null = null) => props.set({ sections: next }, act)
  const change = (place: number, change: Partial<SchemeSection>) =>
    setSections(
      sections().map((section, at) => (at === place ? { ...section, ...change } : section)),
      `sections/${place}/${Object.keys(change)}`,
    )
  return (
    <>
      <TextField
        name="name"
        label={t('editor.schemeName')}
        value={props.part.name}
        errorOf={props.errorOf}
        onInput={(name) => props.set({ name }, 'name')}
      />
      <fieldset class="grid min-w-0 gap-3">
        <legend class="float-start font-medium text-15">{t('editor.sections')}</legend>
        <p class="clear-start text-13 text-muted">{t('editor.sectionsHint')}</p>
        <Show when={sections().length > 0}>
          <ol class="grid gap-3">
            <Index each={sections()}>
              {(section, place) => (
                <li class="grid grid-cols-[4.5rem_1fr_6rem_auto] items-start gap-2 max-sm:grid-cols-[4.5rem_1fr_auto]">
                  <TextField
                    name={`sections/${place}/code`}
                    label={t('editor.code')}
                    hideLabel
                    maxlength={40}
                    value={section().code}
                    errorOf={props.errorOf}
                    onInput={(code) => change(place, { code })}
                  />
                  <TextField
                    name={`sections/${place}/name`}
                    label={t('editor.name')}
                    hideLabel
                    value={section().name}
                    errorOf={props.errorOf}
                    onInput={(name) => change(place, { name })}
                  />
                  <FigureField
                    name={`sections/${place}/marks`}
                    label={t('standards.marks')}
                    hideLabel
                    class="max-sm:col-start-2 max-sm:row-start-2"
                    value={section().marks ?? ''}
                    errorOf={props.errorOf}
                    onInput={(marks) => change(place, { marks: marks || null })}
                  />
                  <IconButton
                    name={t('editor.removeSection', { code: section().code })}
                    class="max-sm:col-start-3 max-sm:row-start-1"
                    icon={<Trash aria-hidden="true" />}
                    onClick={() => setSections(sections().toSpliced(place, 1))}
                  />
                </li>
              )}
            </Index>
          </ol>
        </Show>
        <div>
          <Button
            kind="quiet"
            icon={<Plus class="size-5" aria-hidden="true" />}
            onClick={() => setSections([...sections(), { code: freeNumber(sections()), name: '', marks: null }])}
          >
            {t('editor.addSection')}
          </Button>
        </div>
      </fieldset>
    </>
  )
}

/** The first whole number that no section bears as its code. */
function freeNumber(sections: readonly SchemeSection[]): string {
  const taken = new Set(sections.map(({ code }) => code))
  let n = sections.length + 1
  while (taken.has(String(n))) n += 1
  return String(n)
}
