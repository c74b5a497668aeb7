import { Match, Switch } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { PresentScheme } from '#domain/standards/contract'
import { me } from '../../../lib/auth.ts'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { may } from '../../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../../desk/frames.tsx'
import { schemeOfDiscipline } from '../scheme-place.ts'
import { EditorRoom } from './editor-room.tsx'

/** Builds the marking scheme of a discipline, or changes it. */
export default function SchemeEditorPage() {
  return <DisciplineFrame tabName={t('editor.title')}>{(at) => <EditorPart at={at()} />}</DisciplineFrame>
}

function EditorPart(props: { at: AtDiscipline }) {
  const { id } = props.at.discipline
  const remote = createRemote<PresentScheme>(() => `/api/disciplines/${id}/scheme`)
  const eventId = () => props.at.event.id
  const why = (present: PresentScheme): `editor.${'readOnlyClosed' | 'readOnlyRole' | 'readOnlyMarked'}` | null => {
    if (props.at.event.state === 'closed') return 'editor.readOnlyClosed'
    if (!may(leaders, eventId())) return 'editor.readOnlyRole'
    return present.marks > 0 && !may(['chief-judge'], eventId()) ? 'editor.readOnlyMarked' : null
  }
  return (
    <Remote of={remote}>
      {(present) => (
        <Switch>
          <Match when={why(present())}>
            {(reason) => <EmptyState title={t('editor.readOnly')} more={t(reason())} action={<ToScheme id={id} />} />}
          </Match>
          <Match when={me()?.account?.id}>
            {(owner) => (
              <EditorRoom
                owner={owner()}
                place={schemeOfDiscipline(props.at.discipline)}
                present={present()}
                onRefresh={remote.refresh}
              />
            )}
          </Match>
        </Switch>
      )}
    </Remote>
  )
}

const ToScheme = (props: { id: string }) => <a href={`/desk/disciplines/${props.id}/scheme`}>{t('editor.toScheme')}</a>
