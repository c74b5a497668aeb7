import { useSearchParams } from '@solidjs/router'
import Copy from 'lucide-solid/icons/copy'
import Download from 'lucide-solid/icons/download'
import FileUp from 'lucide-solid/icons/file-up'
import PencilLine from 'lucide-solid/icons/pencil-line'
import Trash from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import type { PresentScheme, SchemeView } from '#domain/standards/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { ActLink } from '../standards/act-link.tsx'
import { SchemeImport } from '../standards/scheme-import.tsx'
import { SchemeTotalsView } from '../standards/scheme-totals.tsx'
import { SchemeTree } from '../standards/scheme-tree.tsx'
import { VersionsPart } from '../standards/versions-part.tsx'
import { type AtComponent, SchemeFrame } from './scheme-frame.tsx'

/** The scheme that an occupation keeps for a component: to read, to import, to edit, to take away. */
export default function ComponentSchemePage() {
  return <SchemeFrame>{(at) => <SchemePart at={at()} />}</SchemeFrame>
}

function SchemePart(props: { at: AtComponent }) {
  const [params, setParams] = useSearchParams<{ replace?: string }>()
  const remote = createRemote<PresentScheme>(() => props.at.place.api)
  const replacing = (replace: boolean) => setParams({ replace: replace ? '1' : null })
  return (
    <Remote of={remote}>
      {(data) => (
        <Show
          when={!params.replace && data().scheme}
          fallback={
            <Show when={props.at.canEdit} fallback={<EmptyState title={t('occupations.noScheme')} />}>
              <SchemeImport
                path={props.at.place.api}
                replaces={data().scheme !== null}
                build={
                  <>
                    <ActLink
                      href={`${props.at.place.page}/edit?copy=1`}
                      icon={<Copy class="size-5" aria-hidden="true" />}
                      word={t('occupations.copyScheme')}
                    />
                    <EditLink at={props.at} word={t('editor.build')} />
                  </>
                }
                onImported={() => {
                  refreshRemotes('/api/occupations')
                  replacing(false)
                }}
                onCancel={() => replacing(false)}
              />
            </Show>
          }
        >
          {(scheme) => <Scheme at={props.at} scheme={scheme()} onReplace={() => replacing(true)} />}
        </Show>
      )}
    </Remote>
  )
}

function Scheme(props: { at: AtComponent; scheme: SchemeView; onReplace: () => void }) {
  const act = createAct()
  const remove = async () => {
    const words = {
      title: t('occupations.removeSchemeTitle'),
      lost: t('occupations.removeSchemeLost'),
      verb: t('occupations.removeScheme'),
    }
    if (!(await confirmAct(words))) return
    if (!(await act.send('POST', `${props.at.place.api}/removal`))) return sayError(act.error)
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.schemeRemoved'))
  }
  return (
    <>
      <Section
        title={props.scheme.name || t('occupations.scheme')}
        more={t('occupations.schemeMore')}
        actions={
          <>
            <ActLink
              href={`${props.at.place.api}/workbook`}
              download
              icon={<Download class="size-5" aria-hidden="true" />}
              word={t('standards.export')}
            />
            <Show when={props.at.canEdit}>
              <EditLink at={props.at} word={t('editor.edit')} />
              <Menu
                name={t('occupations.moreActs')}
                items={[
                  { name: t('standards.replace'), run: () => props.onReplace(), icon: <FileUp aria-hidden="true" /> },
                  {
                    name: t('occupations.removeScheme'),
                    run: () => void remove(),
                    icon: <Trash aria-hidden="true" />,
                    danger: true,
                  },
                ]}
              />
            </Show>
          </>
        }
      >
        <SchemeTotalsView scheme={props.scheme} />
      </Section>
      <SchemeTree scheme={props.scheme} />
      <VersionsPart place={props.at.place} />
    </>
  )
}

const EditLink = (props: { at: AtComponent; word: string }) => (
  <ActLink
    href={`${props.at.place.page}/edit`}
    icon={<PencilLine class="size-5" aria-hidden="true" />}
    word={props.word}
  />
)
