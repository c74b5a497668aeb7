import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { cleanCode, codeKind } from '#domain/standards/occupation-code'
import { type StandardKind, standardKinds } from '#domain/standards/standard'
import { createAct } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** Adds an occupation or a special ability; its standard and work types are written on its own page. */
export function NewOccupationDialog(props: { open: boolean; onOpen: (open: boolean) => void; kind: StandardKind }) {
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('occupations.add')}
      more={t('occupations.addMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="new-occupation" kind="primary">
            {t('occupations.add')}
          </Button>
        </>
      }
    >
      <Fields kind={props.kind} onDone={() => props.onOpen(false)} />
    </Dialog>
  )
}

function Fields(props: { kind: StandardKind; onDone: () => void }) {
  const navigate = useNavigate()
  const act = createAct()
  const [draft, setDraft, forget] = createDraft<{ kind: StandardKind; code: string; name: string; latinName: string }>(
    'occupation.new',
    { kind: props.kind, code: '', name: '', latinName: '' },
  )
  const [tried, setTried] = createSignal(false)
  const missing = (text: string) => (tried() && !text.trim() ? t('common.required') : null)
  const codeError = () => {
    const code = cleanCode(draft.code)
    const wanted = draft.kind === 'special-ability' ? 'special-ability' : 'occupation'
    if (!tried() || code === '' || codeKind(code) === wanted) return missing(draft.code)
    return refusalText({ code: 'occupation-code-invalid', facts: { code } })
  }
  const send = async () => {
    const { kind, code, name, latinName } = draft
    const body = { kind, code: cleanCode(code), name: name.trim(), latinName: latinName.trim() || null, workTypes: [] }
    const made = await act.send<{ id: string }>('POST', '/api/occupations', body)
    if (!made) return
    forget()
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.added', { name: body.name }))
    props.onDone()
    navigate(`/desk/occupations/${made.id}`)
  }
  return (
    <DeskForm id="new-occupation" act={act} onTry={() => setTried(true)} onSend={send}>
      <RadioGroup<StandardKind>
        label={t('occupations.kind')}
        options={standardKinds.map((value) => ({
          value,
          label: t(`occupations.kind-${value}`),
          hint: t(`occupations.hint-${value}`),
        }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ kind })}
      />
      <TextInput
        label={t('occupations.code')}
        hint={t('occupations.codeHint')}
        name="code"
        autocomplete="off"
        maxLength={20}
        value={draft.code}
        onInput={(code) => setDraft({ code })}
        error={codeError() ?? act.fieldError('code')}
      />
      <TextInput
        label={t('occupations.name')}
        name="name"
        autocomplete="off"
        maxLength={200}
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={missing(draft.name) ?? act.fieldError('name')}
      />
      <TextInput
        label={t('occupations.latinName')}
        note={t('common.optional')}
        name="latinName"
        autocomplete="off"
        maxLength={200}
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
      />
    </DeskForm>
  )
}
