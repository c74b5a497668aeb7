import { createSignal, For, Show } from 'solid-js'
import type { AccreditationChoice } from '#domain/organisations/accreditation-contract'
import type { Level } from '#domain/standards/standard'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldError } from '../../ui/field.tsx'
import { levelName } from '../batches/level-name.ts'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { refreshOrganisations } from './frame.tsx'

/** An organisation applies for an occupation at some of the levels of its standard. */
export function ApplyDialog(props: { organisationId: string; open: boolean; onOpen: (open: boolean) => void }) {
  const act = createAct()
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('organisations.apply')}
      more={t('organisations.applyMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="apply" kind="primary" busy={act.busy}>
            {t('organisations.apply')}
          </Button>
        </>
      }
    >
      <ApplyForm organisationId={props.organisationId} act={act} onDone={() => props.onOpen(false)} />
    </Dialog>
  )
}

function ApplyForm(props: { organisationId: string; act: ReturnType<typeof createAct>; onDone: () => void }) {
  const path = () => `/api/organisations/${props.organisationId}`
  const remote = createRemote<{ choices: AccreditationChoice[] }>(() => `${path()}/accreditation-choices`)
  const [occupationId, setOccupationId] = createSignal('')
  const [levels, setLevels] = createSignal<readonly Level[]>([])
  const [tried, setTried] = createSignal(false)
  const chosen = () => remote.data?.choices.find(({ id }) => id === occupationId())
  const lacksLevels = () => (chosen()?.levels.length ?? 0) > 0 && levels().length === 0
  const choose = (id: string) => {
    setOccupationId(id)
    setLevels([])
  }
  const send = async () => {
    if (lacksLevels()) return
    const body = { occupationId: occupationId(), levels: levels() }
    if (!(await props.act.send('POST', `${path()}/accreditations`, body))) return
    props.onDone()
    sayDone(t('organisations.applied'))
    refreshOrganisations()
  }
  const options = (choices: readonly AccreditationChoice[]) =>
    choices.map(({ id, code, name, latinName }) => ({
      value: id,
      label: `${code} ${name}`,
      ...(latinName && { hint: latinName }),
    }))
  return (
    <Remote of={remote}>
      {(data) => (
        <DeskForm id="apply" act={props.act} onTry={() => setTried(true)} onSend={send}>
          <Combobox
            label={t('organisations.occupation')}
            placeholder={t('organisations.occupationPlaceholder')}
            options={options(data().choices)}
            value={occupationId()}
            onChange={choose}
            error={tried() && !occupationId() ? t('common.required') : null}
            words={{ open: t('organisations.occupationOpen'), nothingFound: t('organisations.occupationNone') }}
          />
          <Show when={chosen()}>
            {(one) => (
              <fieldset aria-invalid={tried() && lacksLevels() ? true : undefined}>
                <legend class="font-medium text-15">{t('organisations.levels')}</legend>
                <Show
                  when={one().levels.length > 0}
                  fallback={<p class="py-2 text-15 text-muted">{t('organisations.noLevels')}</p>}
                >
                  <div class="flex flex-wrap gap-x-6">
                    <For each={one().levels}>
                      {(level) => (
                        <Checkbox
                          label={levelName(level)}
                          checked={levels().includes(level)}
                          onChange={(is) =>
                            setLevels(is ? [...levels(), level] : levels().filter((other) => other !== level))
                          }
                        />
                      )}
                    </For>
                  </div>
                </Show>
                <Show when={tried() && lacksLevels()}>
                  <FieldError>{t('common.required')}</FieldError>
                </Show>
              </fieldset>
            )}
          </Show>
        </DeskForm>
      )}
    </Remote>
  )
}
