import { createSignal, Show } from 'solid-js'
import { noLevel } from '#domain/standards/component-scheme'
import type { OccupationView, StandardView } from '#domain/standards/occupation-contract'
import { type Level, levels } from '#domain/standards/standard'
import { createRemote } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { levelWord } from '../requirement-words.ts'
import { draftOf, type LevelDraft } from './standard-draft.ts'

const wordOf = (level: Level | null): string => level ?? noLevel

/** Takes a level of another occupation's standard for the draft, under its own name or another. */
export function CopyLevelDialog(props: {
  open: boolean
  onOpen: (open: boolean) => void
  occupation: OccupationView
  onCopy: (rule: LevelDraft) => void
}) {
  const [fromId, setFromId] = createSignal('')
  const [from, setFrom] = createSignal('')
  const [as, setAs] = createSignal<Level | ''>('')
  const isSpecial = () => props.occupation.kind === 'special-ability'
  const list = createRemote<{ occupations: OccupationView[] }>(() => (props.open ? '/api/occupations' : null))
  const others = () =>
    (list.data?.occupations ?? []).filter(({ id, version }) => id !== props.occupation.id && version !== null)
  const chosen = () => others().find(({ id }) => id === fromId())
  const standard = createRemote<StandardView>(() => {
    const one = chosen()
    return one ? `/api/occupations/${one.id}/standards/${one.version}` : null
  })
  const rules = () => (standard.data ? draftOf(standard.data.content).levels : [])
  const rule = () => rules().find(({ level }) => wordOf(level) === from())
  const copy = () => {
    const found = rule()
    if (!found) return
    props.onCopy({ ...found, level: isSpecial() ? null : as() || found.level })
    props.onOpen(false)
  }
  const ready = () => rule() !== undefined && (isSpecial() || Boolean(as() || rule()?.level))
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('occupations.copyLevel')}
      more={t('occupations.copyLevelMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={!ready()} onClick={copy}>
            {t('occupations.copyNow')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Select
          label={t('occupations.copyOccupation')}
          placeholder={t('occupations.choose')}
          options={others().map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          value={fromId()}
          onChange={(id) => {
            setFromId(id)
            setFrom('')
          }}
        />
        <Select
          label={t('occupations.copyFrom')}
          placeholder={t('occupations.choose')}
          disabled={rules().length === 0}
          options={rules().map(({ level }) => ({ value: wordOf(level), label: levelWord(level) }))}
          value={from()}
          onChange={setFrom}
        />
        <Show when={!isSpecial()}>
          <Select<Level>
            label={t('occupations.copyAs')}
            placeholder={t('occupations.choose')}
            disabled={!rule()}
            options={levels.map((value) => ({ value, label: levelWord(value) }))}
            value={as() || rule()?.level || ''}
            onChange={setAs}
          />
        </Show>
      </div>
    </Dialog>
  )
}
