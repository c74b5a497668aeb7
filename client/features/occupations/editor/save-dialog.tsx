import { createSignal, Show } from 'solid-js'
import { compareStandards } from '#domain/standards/compare-standards'
import { findComponent, type KeptScheme } from '#domain/standards/component-scheme'
import type { StandardView } from '#domain/standards/occupation-contract'
import type { StandardContent } from '#domain/standards/standard'
import type { Act } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { componentWord, levelWord } from '../requirement-words.ts'
import { StandardDifferences } from '../standard-differences.tsx'

/** What saving would change, and why it is wanted. */
export function SaveDialog(props: {
  open: boolean
  onOpen: (open: boolean) => void
  present: StandardView
  content: StandardContent
  schemes: readonly KeptScheme[]
  act: Act
  onSave: (reason: string) => void
}) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const differences = () => (props.open ? compareStandards(props.present.content, props.content) : [])
  const misfits = () =>
    props.schemes
      .filter((kept) => {
        const rule = findComponent(props.content, kept)
        return rule && Number(rule.maximum) !== Number(kept.total)
      })
      .map(({ level, component }) => [levelWord(level), componentWord(component)].join(' · '))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim()) props.onSave(reason().trim())
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      wide
      title={t('occupations.saveTitle', { n: props.present.version + 1 })}
      more={t('occupations.saveMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="save-standard" kind="primary" busy={props.act.busy}>
            {t('occupations.save')}
          </Button>
        </>
      }
    >
      <form id="save-standard" class="grid gap-5" onSubmit={submit} noValidate>
        <Show when={misfits().length > 0}>
          <p class="rounded-md bg-saved-soft px-4 py-3 text-15">
            {t('occupations.schemesDiffer', { names: misfits().join('、') })}
          </p>
        </Show>
        <TextArea
          label={t('occupations.reason')}
          hint={t('occupations.reasonHint')}
          name="reason"
          maxLength={500}
          value={reason()}
          onInput={setReason}
          error={tried() && !reason().trim() ? t('occupations.reasonMissing') : null}
        />
        <ActError of={props.act} />
        <section class="grid gap-1">
          <h3 class="font-medium text-15">{t('occupations.whatChanges')}</h3>
          <StandardDifferences differences={differences()} />
        </section>
      </form>
    </Dialog>
  )
}
