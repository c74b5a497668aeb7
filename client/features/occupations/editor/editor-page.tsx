import { Match, Switch } from 'solid-js'
import type { StandardView } from '#domain/standards/occupation-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { type AtOccupation, mayKeep, OccupationFrame } from '../occupation-frame.tsx'
import { EditorRoom } from './editor-room.tsx'

/** Writes the standard of an occupation, or changes it. */
export default function StandardEditorPage() {
  return <OccupationFrame tabName={t('occupations.title')}>{(at) => <EditorPart at={at()} />}</OccupationFrame>
}

function EditorPart(props: { at: AtOccupation }) {
  const path = () => `/api/occupations/${props.at.occupation.id}/standards`
  const newest = createRemote<StandardView>(() => {
    const { version } = props.at.occupation
    return version === null ? null : `${path()}/${version}`
  })
  const why = () => (props.at.occupation.retiredAt ? t('occupations.readOnlyRetired') : t('occupations.readOnlyRole'))
  return (
    <Switch>
      <Match when={!mayKeep(props.at.occupation)}>
        <EmptyState
          title={t('occupations.readOnly')}
          more={why()}
          action={<a href={`/desk/occupations/${props.at.occupation.id}`}>{t('occupations.backToStandard')}</a>}
        />
      </Match>
      <Match when={props.at.occupation.version === null}>
        <EditorRoom occupation={props.at.occupation} present={null} />
      </Match>
      <Match when={true}>
        <Remote of={newest}>{(present) => <EditorRoom occupation={props.at.occupation} present={present()} />}</Remote>
      </Match>
    </Switch>
  )
}
