import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import type { OccupationView, WorkTypeView } from '#domain/standards/occupation-contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone, sayError } from '../desk/say.ts'

/** The work types of an occupation; those who keep it add some and retire others. */
export function WorkTypesPart(props: { occupation: OccupationView; canEdit: boolean }) {
  const [adding, setAdding] = createSignal(false)
  const act = createAct()
  const path = () => `/api/occupations/${props.occupation.id}/work-types`
  const retire = async ({ code, name }: WorkTypeView) => {
    const verb = t('occupations.retireWorkType', { name })
    if (!(await confirmAct({ title: `${verb}?`, lost: t('occupations.retireWorkTypeLost'), verb }))) return
    if (!(await act.send('POST', `${path()}/retirement`, { code }))) return sayError(act.error)
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.workTypeRetired'))
  }
  return (
    <Section
      title={t('occupations.workTypes')}
      actions={
        <Show when={props.canEdit && !adding()}>
          <Button icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('occupations.addWorkType')}
          </Button>
        </Show>
      }
    >
      <ul class="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        <For
          each={props.occupation.workTypes}
          fallback={<li class="text-15 text-muted">{t('occupations.noWorkTypes')}</li>}
        >
          {(type) => (
            <li class="flex min-h-11 min-w-0 items-center gap-3 text-15">
              <span class="w-10 shrink-0 truncate text-muted">{type.code}</span>
              <span class="wrap-anywhere min-w-0 flex-1">
                {type.name} <span class="text-13 text-muted">{type.latinName}</span>
              </span>
              <Show when={props.canEdit}>
                <IconButton
                  name={t('occupations.retireWorkType', { name: type.name })}
                  icon={<X aria-hidden="true" />}
                  onClick={() => void retire(type)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={adding()}>
        <NewWorkType path={path()} onClose={() => setAdding(false)} />
      </Show>
    </Section>
  )
}

/** A work type to be added; the form stays for the next one. */
function NewWorkType(props: { path: string; onClose: () => void }) {
  const act = createAct()
  const empty = { code: '', name: '', latinName: '' }
  const [draft, setDraft] = createSignal(empty)
  const [tried, setTried] = createSignal(false)
  const set = (change: Partial<typeof empty>) => setDraft({ ...draft(), ...change })
  const missing = (text: string) => (tried() && !text.trim() ? t('common.required') : null)
  const send = async () => {
    const { code, name, latinName } = draft()
    const body = { code: code.trim(), name: name.trim(), latinName: latinName.trim() || null }
    if (!(await act.send('POST', props.path, body))) return
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.workTypeAdded'))
    setDraft(empty)
    setTried(false)
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      class="grid items-start gap-4 sm:grid-cols-[8rem_1fr_1fr]"
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('occupations.addWorkType')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.close')}</Button>
        </>
      }
    >
      <TextInput
        label={t('occupations.workTypeCode')}
        name="code"
        autocomplete="off"
        autofocus
        maxLength={20}
        value={draft().code}
        onInput={(code) => set({ code })}
        error={missing(draft().code)}
      />
      <TextInput
        label={t('occupations.workTypeName')}
        name="name"
        autocomplete="off"
        maxLength={200}
        value={draft().name}
        onInput={(name) => set({ name })}
        error={missing(draft().name)}
      />
      <TextInput
        label={t('occupations.latinName')}
        note={t('common.optional')}
        name="latinName"
        autocomplete="off"
        maxLength={200}
        value={draft().latinName}
        onInput={(latinName) => set({ latinName })}
      />
    </DeskForm>
  )
}
