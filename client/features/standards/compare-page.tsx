import { useSearchParams } from '@solidjs/router'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import { Show } from 'solid-js'
import { compareSchemes } from '#domain/standards/compare'
import type { SchemeVersion, SchemeView } from '#domain/standards/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { DisciplineFrame } from '../desk/frames.tsx'
import { DifferenceList } from './difference-list.tsx'
import { type SchemePlace, schemeOfDiscipline } from './scheme-place.ts'

/** What differs between two versions of a discipline's scheme; which two stands in the address. */
export default function ComparePage() {
  return (
    <DisciplineFrame tabName={t('editor.compare')}>
      {(at) => <SchemeComparison place={schemeOfDiscipline(at().discipline)} />}
    </DisciplineFrame>
  )
}

/** Two versions of a scheme are chosen, and what differs between them is listed. */
export function SchemeComparison(props: { place: SchemePlace }) {
  const [params, setParams] = useSearchParams<{ from?: string; to?: string }>()
  const path = `${props.place.api}/versions`
  const versions = createRemote<{ versions: SchemeVersion[] }>(() => path)
  const newest = () => versions.data?.versions[0]?.version
  const to = () => Number(params.to) || newest()
  const from = () => Number(params.from) || Math.max(1, (to() ?? 1) - 1)
  return (
    <Section title={t('editor.compare')} more={t('editor.compareMore')}>
      <Remote of={versions}>
        {(data) => {
          const options = () =>
            data().versions.map(({ version, at }) => ({
              value: String(version),
              label: `${t('editor.version', { n: version })} · ${formatDateTime(at)}`,
            }))
          return (
            <>
              <div class="grid items-end gap-4 sm:grid-cols-[1fr_auto_1fr] sm:max-w-2xl">
                <Select
                  label={t('editor.compareFrom')}
                  options={options()}
                  value={String(from())}
                  onChange={(version) => setParams({ from: version, to: to() })}
                />
                <ArrowRight class="mb-3 size-5 text-muted max-sm:hidden" aria-hidden="true" />
                <Select
                  label={t('editor.compareTo')}
                  options={options()}
                  value={String(to() ?? '')}
                  onChange={(version) => setParams({ from: from(), to: version })}
                />
              </div>
              <Show when={to()}>{(to) => <Differences path={path} from={from()} to={to()} />}</Show>
            </>
          )
        }}
      </Remote>
    </Section>
  )
}

function Differences(props: { path: string; from: number; to: number }) {
  const before = createRemote<{ scheme: SchemeView }>(() => `${props.path}/${props.from}`)
  const after = createRemote<{ scheme: SchemeView }>(() => `${props.path}/${props.to}`)
  return (
    <Remote of={before}>
      {(before) => (
        <Remote of={after}>
          {(after) => <DifferenceList differences={compareSchemes(before().scheme, after().scheme)} />}
        </Remote>
      )}
    </Remote>
  )
}
