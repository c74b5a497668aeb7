import { useSearchParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import FileUp from 'lucide-solid/icons/file-up'
import PencilLine from 'lucide-solid/icons/pencil-line'
import { Show } from 'solid-js'
import { leaders, runners, staff } from '#domain/people/access'
import type { PresentScheme, SchemeView } from '#domain/standards/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { ActLink } from './act-link.tsx'
import { SchemeImport } from './scheme-import.tsx'
import { schemeOfDiscipline } from './scheme-place.ts'
import { SchemeTotalsView } from './scheme-totals.tsx'
import { SchemeTree } from './scheme-tree.tsx'
import { VersionsPart } from './versions-part.tsx'

/** The marking scheme of a discipline: to read, to import, and from here to edit. */
export default function SchemePage() {
  return <DisciplineFrame tabName={t('desk.scheme')}>{(at) => <SchemePart at={at()} />}</DisciplineFrame>
}

function SchemePart(props: { at: AtDiscipline }) {
  const [params, setParams] = useSearchParams<{ replace?: string }>()
  const id = () => props.at.discipline.id
  const remote = createRemote<PresentScheme>(() => `/api/disciplines/${id()}/scheme`)
  const canImport = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  const replacing = (replace: boolean) => setParams({ replace: replace ? '1' : null })
  return (
    <Remote of={remote}>
      {(data) => (
        <Show
          when={!params.replace && data().scheme}
          fallback={
            <Show when={canImport()} fallback={<NoScheme at={props.at} />}>
              <SchemeImport
                path={schemeOfDiscipline(props.at.discipline).api}
                replaces={data().scheme !== null}
                build={!data().scheme && <EditLink at={props.at} word={t('editor.build')} />}
                onImported={() => replacing(false)}
                onCancel={() => replacing(false)}
              />
            </Show>
          }
        >
          {(scheme) => (
            <Scheme
              at={props.at}
              scheme={scheme()}
              canReplace={canImport() && data().marks === 0}
              onReplace={() => replacing(true)}
            />
          )}
        </Show>
      )}
    </Remote>
  )
}

const canEdit = ({ event }: AtDiscipline) => may(leaders, event.id) && event.state !== 'closed'

function NoScheme(props: { at: AtDiscipline }) {
  return (
    <EmptyState
      title={t('standards.none')}
      more={t('standards.noneMore')}
      action={
        <Show when={canEdit(props.at)}>
          <EditLink at={props.at} word={t('editor.build')} />
        </Show>
      }
    />
  )
}

function Scheme(props: { at: AtDiscipline; scheme: SchemeView; canReplace: boolean; onReplace: () => void }) {
  return (
    <>
      <Section
        title={props.scheme.name || t('desk.scheme')}
        actions={
          <>
            <Show when={may(staff, props.at.event.id)}>
              <ActLink
                href={`/api/disciplines/${props.at.discipline.id}/scheme/workbook`}
                download
                icon={<Download class="size-5" aria-hidden="true" />}
                word={t('standards.export')}
              />
            </Show>
            <Show when={props.canReplace}>
              <Button icon={<FileUp class="size-5" aria-hidden="true" />} onClick={() => props.onReplace()}>
                {t('standards.replace')}
              </Button>
            </Show>
            <Show when={canEdit(props.at)}>
              <EditLink at={props.at} word={t('editor.edit')} />
            </Show>
          </>
        }
      >
        <SchemeTotalsView scheme={props.scheme} />
      </Section>
      <SchemeTree scheme={props.scheme} />
      <Show when={may(staff, props.at.event.id)}>
        <VersionsPart place={schemeOfDiscipline(props.at.discipline)} />
      </Show>
    </>
  )
}

const EditLink = (props: { at: AtDiscipline; word: string }) => (
  <ActLink
    href={`/desk/disciplines/${props.at.discipline.id}/scheme/edit`}
    icon={<PencilLine class="size-5" aria-hidden="true" />}
    word={props.word}
  />
)
