import { Show } from 'solid-js'
import type { PresentScheme } from '#domain/standards/contract'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { EditorRoom } from '../standards/editor/editor-room.tsx'
import { type AtComponent, SchemeFrame } from './scheme-frame.tsx'

/** Builds the scheme of an occupation's component, or changes it. */
export default function ComponentSchemeEditorPage() {
  return <SchemeFrame>{(at) => <EditorPart at={at()} />}</SchemeFrame>
}

function EditorPart(props: { at: AtComponent }) {
  const remote = createRemote<PresentScheme>(() => props.at.place.api)
  return (
    <Show
      when={props.at.canEdit && me()?.account?.id}
      fallback={<EmptyState title={t('occupations.readOnly')} more={t('occupations.readOnlyRetired')} />}
    >
      {(owner) => (
        <Remote of={remote}>
          {(present) => (
            <EditorRoom owner={owner()} place={props.at.place} present={present()} onRefresh={remote.refresh} />
          )}
        </Remote>
      )}
    </Show>
  )
}
