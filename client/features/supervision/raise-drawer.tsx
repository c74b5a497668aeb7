import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type CheckedSheet, type FindingInput, findingCauses } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** A finding on a sheet, for the chief judge. */
export function RaiseDrawer(props: {
  disciplineId: string
  entryId: string
  sheet: CheckedSheet
  open: boolean
  onOpen: (open: boolean) => void
  onRaised: () => void
}) {
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t('recheck.raiseTitle', { code: props.sheet.code })}
      more={t('recheck.raiseMore')}
      closeName={t('common.close')}
    >
      <RaiseForm {...props} />
    </Drawer>
  )
}

function RaiseForm(props: {
  disciplineId: string
  entryId: string
  sheet: CheckedSheet
  onOpen: (open: boolean) => void
  onRaised: () => void
}) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [draft, setDraft] = createStore({ aspectId: '', words: '', should: '' })
  const [cause, setCause] = createSignal<FindingInput['cause'] | ''>('')
  const at = () => `/api/disciplines/${props.disciplineId}/recheck`
  const send = async () => {
    const { subCriterionId, seen } = props.sheet
    const finding = {
      entryId: props.entryId,
      subCriterionId,
      seen,
      aspectId: draft.aspectId || null,
      cause: cause(),
      words: draft.words.trim(),
      should: draft.should.trim(),
    }
    const done = await act.send<{ number: number }>('POST', `${at()}/findings`, { finding })
    if (!done) return
    refreshRemotes(at())
    sayDone(t('recheck.raiseDone', { n: done.number }))
    props.onOpen(false)
    props.onRaised()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" size="large" busy={act.busy}>
          {t('recheck.raise')}
        </Button>
      }
    >
      <Select
        label={t('recheck.aspect')}
        options={[
          { value: '', label: t('recheck.wholeSheet') },
          ...props.sheet.aspects.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` })),
        ]}
        value={draft.aspectId}
        onChange={(aspectId) => setDraft({ aspectId })}
      />
      <RadioGroup
        label={t('recheck.cause')}
        options={findingCauses.map((value) => ({ value, label: t(`recheck.cause-${value}`) }))}
        value={cause()}
        onChange={setCause}
        error={tried() && !cause() ? t('recheck.causeNeeded') : null}
      />
      <TextArea
        label={t('recheck.words')}
        hint={t('recheck.wordsHint')}
        name="words"
        rows={4}
        maxLength={2000}
        value={draft.words}
        onInput={(words) => setDraft({ words })}
        error={tried() && draft.words.trim().length < 3 ? t('recheck.wordsNeeded') : null}
      />
      <TextInput
        label={t('recheck.should')}
        note={t('common.optional')}
        hint={t('recheck.shouldHint')}
        name="should"
        maxLength={200}
        autocomplete="off"
        value={draft.should}
        onInput={(should) => setDraft({ should })}
      />
    </DeskForm>
  )
}
