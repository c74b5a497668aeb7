import { createSignal, Match, Show, Switch } from 'solid-js'
import type { PresentScheme, SchemeDraft } from '#domain/standards/contract'
import { errorText } from '../../../lib/act.ts'
import { api } from '../../../lib/http.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { may } from '../../desk/access.ts'
import type { SchemePlace } from '../scheme-place.ts'
import { ComponentSource, DisciplineSource } from './copy-sources.tsx'
import { draftOf, withoutIds } from './draft.ts'

type From = 'discipline' | 'occupation'

/** Takes the scheme of another discipline, or of an occupation's component, for a draft: all its parts are new ones here. */
export function CopyDialog(props: {
  open: boolean
  onOpen: (open: boolean) => void
  place: SchemePlace
  onCopy: (draft: SchemeDraft) => void
}) {
  const [from, setFrom] = createSignal<From>('discipline')
  const [path, setPath] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const copy = async () => {
    setBusy(true)
    setWrong(null)
    try {
      const { scheme } = await api.get<PresentScheme>(path())
      if (!scheme) return void setWrong(t('editor.copyNone'))
      props.onCopy(withoutIds(draftOf(scheme)))
      props.onOpen(false)
    } catch (error) {
      setWrong(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  const choose = (next: From) => {
    setFrom(next)
    setPath('')
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('editor.copy')}
      more={t('editor.copyMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={!path()} onClick={() => void copy()}>
            {t('editor.copyNow')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Show when={may(['administrator', 'authority'])}>
          <RadioGroup
            row
            label={t('editor.copyFrom')}
            options={[
              { value: 'discipline', label: t('editor.copyDiscipline') },
              { value: 'occupation', label: t('editor.copyOccupation') },
            ]}
            value={from()}
            onChange={choose}
          />
        </Show>
        <Switch>
          <Match when={from() === 'occupation'}>
            <ComponentSource open={props.open} own={props.place.api} path={path()} onPath={setPath} />
          </Match>
          <Match when={from() === 'discipline'}>
            <DisciplineSource open={props.open} own={props.place.api} path={path()} onPath={setPath} />
          </Match>
        </Switch>
        <div role="alert" class="empty:hidden">
          <Show when={wrong()}>{(text) => <FieldError>{text()}</FieldError>}</Show>
        </div>
      </div>
    </Dialog>
  )
}
