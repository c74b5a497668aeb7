import { useSearchParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import FileUp from 'lucide-solid/icons/file-up'
import { Show } from 'solid-js'
import { runners, staff } from '#domain/people/access'
import type { SchemeView } from '#domain/standards/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { SchemeImport } from './scheme-import.tsx'
import { SchemeTotalsView } from './scheme-totals.tsx'
import { SchemeTree } from './scheme-tree.tsx'

/** The marking scheme of a discipline: to read, or to import. */
export default function SchemePage() {
  return <DisciplineFrame tabName={t('desk.scheme')}>{(at) => <SchemePart at={at()} />}</DisciplineFrame>
}

function SchemePart(props: { at: AtDiscipline }) {
  const [params, setParams] = useSearchParams<{ replace?: string }>()
  const id = () => props.at.discipline.id
  const remote = createRemote<{ scheme: SchemeView | null }>(() => `/api/disciplines/${id()}/scheme`)
  const canImport = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  const canExport = () => may(staff, props.at.event.id)
  const replacing = (replace: boolean) => setParams({ replace: replace ? '1' : null })
  return (
    <Remote of={remote}>
      {(data) => (
        <Show
          when={!params.replace && data().scheme}
          fallback={
            <Show
              when={canImport()}
              fallback={<EmptyState title={t('standards.none')} more={t('standards.noneMore')} />}
            >
              <SchemeImport
                disciplineId={id()}
                replaces={data().scheme !== null}
                onImported={() => replacing(false)}
                onCancel={() => replacing(false)}
              />
            </Show>
          }
        >
          {(scheme) => (
            <>
              <Section
                title={scheme().name || t('desk.scheme')}
                actions={
                  <>
                    <Show when={canExport()}>
                      <a
                        class="inline-flex min-h-11 items-center gap-2 rounded-10 px-4 text-15 text-accent hover:bg-hover"
                        href={`/api/disciplines/${id()}/scheme/workbook`}
                        download=""
                      >
                        <Download class="size-5" aria-hidden="true" />
                        {t('standards.export')}
                      </a>
                    </Show>
                    <Show when={canImport()}>
                      <Button icon={<FileUp class="size-5" aria-hidden="true" />} onClick={() => replacing(true)}>
                        {t('standards.replace')}
                      </Button>
                    </Show>
                  </>
                }
              >
                <SchemeTotalsView scheme={scheme()} />
              </Section>
              <SchemeTree scheme={scheme()} />
            </>
          )}
        </Show>
      )}
    </Remote>
  )
}
