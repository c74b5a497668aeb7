import { createSignal } from 'solid-js'
import type { DisciplineView, EventView } from '#domain/events/contract'
import type { KeptScheme } from '#domain/standards/component-scheme'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { createRemote } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Select } from '../../../ui/select.tsx'
import { componentWord, levelWord } from '../../occupations/requirement-words.ts'
import { schemePath } from '../../occupations/scheme-path.ts'
import { schemeOfDiscipline } from '../scheme-place.ts'

interface SourceProps {
  open: boolean
  /** Where the scheme that is edited is read: nothing is copied from itself. */
  own: string
  /** Where the chosen scheme is read; empty while none is chosen. */
  path: string
  onPath: (path: string) => void
}

/** The scheme of a discipline is chosen: the event first. */
export function DisciplineSource(props: SourceProps) {
  const [eventId, setEventId] = createSignal('')
  const events = createRemote<{ events: EventView[] }>(() => (props.open ? '/api/events' : null))
  const event = createRemote<{ disciplines: DisciplineView[] }>(() => (eventId() ? `/api/events/${eventId()}` : null))
  return (
    <>
      <Select
        label={t('editor.copyEvent')}
        placeholder={t('editor.choose')}
        options={(events.data?.events ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={eventId()}
        onChange={(id) => {
          setEventId(id)
          props.onPath('')
        }}
      />
      <Select
        label={t('editor.copyDiscipline')}
        placeholder={t('editor.choose')}
        disabled={!eventId()}
        options={(event.data?.disciplines ?? [])
          .map((one) => ({ value: schemeOfDiscipline(one).api, label: `${one.code} ${one.name}` }))
          .filter(({ value }) => value !== props.own)}
        value={props.path}
        onChange={props.onPath}
      />
    </>
  )
}

/** The scheme of a component is chosen: the occupation first. */
export function ComponentSource(props: SourceProps) {
  const [occupationId, setOccupationId] = createSignal('')
  const occupations = createRemote<{ occupations: OccupationView[] }>(() => (props.open ? '/api/occupations' : null))
  const kept = createRemote<{ schemes: KeptScheme[] }>(() =>
    occupationId() ? `/api/occupations/${occupationId()}/schemes` : null,
  )
  const options = () =>
    (kept.data?.schemes ?? [])
      .map((one) => ({
        value: schemePath(occupationId(), one),
        label: [levelWord(one.level), componentWord(one.component), one.name].join(' · '),
      }))
      .filter(({ value }) => value !== props.own)
  return (
    <>
      <Select
        label={t('editor.copyOccupation')}
        placeholder={t('editor.choose')}
        options={(occupations.data?.occupations ?? []).map(({ id, code, name }) => ({
          value: id,
          label: `${code} ${name}`,
        }))}
        value={occupationId()}
        onChange={(id) => {
          setOccupationId(id)
          props.onPath('')
        }}
      />
      <Select
        label={t('editor.copyComponent')}
        placeholder={t('editor.choose')}
        hint={kept.data && options().length === 0 ? t('editor.copyNoSchemes') : undefined}
        disabled={!occupationId() || options().length === 0}
        options={options()}
        value={props.path}
        onChange={props.onPath}
      />
    </>
  )
}
