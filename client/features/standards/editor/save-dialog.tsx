import { createSignal, Show } from 'solid-js'
import { compareSchemes } from '#domain/standards/compare'
import type { PresentScheme, SchemeDraft } from '#domain/standards/contract'
import type { Act } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { DifferenceList } from '../difference-list.tsx'
import { emptyDraft } from './draft.ts'

/** What saving would change, and why it is wanted where marks were given. */
export function SaveDialog(props: {
  open: boolean
  onOpen: (open: boolean) => void
  present: PresentScheme
  draft: SchemeDraft
  /** Whether another version was saved since the draft was begun. */
  overtaken: boolean
  act: Act
  onSave: (reason: string | null) => void
}) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const hasMarks = () => props.present.marks > 0
  const differences = () => (props.open ? compareSchemes(props.present.scheme ?? emptyDraft(''), props.draft) : [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (hasMarks() && !reason().trim()) return
    props.onSave(hasMarks() ? reason().trim() : null)
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      wide
      title={t('editor.saveTitle', { n: (props.present.version ?? 0) + 1 })}
      more={hasMarks() ? t('editor.saveMarked', { n: props.present.marks }) : undefined}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="save-scheme" kind="primary" busy={props.act.busy}>
            {t('editor.save')}
          </Button>
        </>
      }
    >
      <form id="save-scheme" class="grid gap-5" onSubmit={submit} noValidate>
        <Show when={props.overtaken}>
          <p class="rounded-md bg-saved-soft px-4 py-3 text-15">
            {t('editor.saveOvertaken', { n: props.present.version ?? 0 })}
          </p>
        </Show>
        <Show when={hasMarks()}>
          <TextArea
            label={t('editor.reason')}
            hint={t('editor.reasonHint')}
            name="reason"
            maxlength={1000}
            value={reason()}
            onInput={setReason}
            error={tried() && !reason().trim() ? t('editor.reasonMissing') : null}
          />
        </Show>
        <ActError of={props.act} />
        <section class="grid gap-1">
          <h3 class="font-medium text-15">{t('editor.whatChanges')}</h3>
          <DifferenceList differences={differences()} />
        </section>
      </form>
    </Dialog>
  )
}
