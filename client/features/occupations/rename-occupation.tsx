import { createSignal } from 'solid-js'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** Gives an occupation other names. */
export function RenameDialog(props: { open: boolean; onOpen: (open: boolean) => void; occupation: OccupationView }) {
  const act = createAct()
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('occupations.rename')}
      more={props.occupation.code}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="rename-occupation" kind="primary" busy={act.busy}>
            {t('occupations.rename')}
          </Button>
        </>
      }
    >
      <Fields {...props} act={act} />
    </Dialog>
  )
}

function Fields(props: {
  onOpen: (open: boolean) => void
  occupation: OccupationView
  act: ReturnType<typeof createAct>
}) {
  const [name, setName] = createSignal(props.occupation.name)
  const [latinName, setLatinName] = createSignal(props.occupation.latinName ?? '')
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    const body = { name: name().trim(), latinName: latinName().trim() || null }
    if (!(await props.act.send('PUT', `/api/occupations/${props.occupation.id}`, body))) return
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.renamed'))
    props.onOpen(false)
  }
  return (
    <DeskForm id="rename-occupation" act={props.act} onTry={() => setTried(true)} onSend={send}>
      <TextInput
        label={t('occupations.name')}
        name="name"
        maxLength={200}
        value={name()}
        onInput={setName}
        error={tried() && !name().trim() ? t('common.required') : null}
      />
      <TextInput
        label={t('occupations.latinName')}
        note={t('common.optional')}
        name="latinName"
        maxLength={200}
        value={latinName()}
        onInput={setLatinName}
      />
    </DeskForm>
  )
}
