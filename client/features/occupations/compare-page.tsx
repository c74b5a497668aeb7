import { useSearchParams } from '@solidjs/router'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import { compareStandards } from '#domain/standards/compare-standards'
import type { StandardView } from '#domain/standards/occupation-contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Select } from '../../ui/select.tsx'
import { type AtOccupation, OccupationFrame } from './occupation-frame.tsx'
import { StandardDifferences } from './standard-differences.tsx'

/** What differs between two versions of an occupation's standard; which two stands in the address. */
export default function CompareStandardsPage() {
  return <OccupationFrame tabName={t('occupations.compare')}>{(at) => <ComparePart at={at()} />}</OccupationFrame>
}

function ComparePart(props: { at: AtOccupation }) {
  const [params, setParams] = useSearchParams<{ from?: string; to?: string }>()
  const path = `/api/occupations/${props.at.occupation.id}/standards`
  const to = () => Number(params.to) || (props.at.occupation.version ?? 1)
  const from = () => Number(params.from) || Math.max(1, to() - 1)
  const before = createRemote<StandardView>(() => `${path}/${from()}`)
  const after = createRemote<StandardView>(() => `${path}/${to()}`)
  const options = () =>
    props.at.versions.map(({ version, at }) => ({
      value: String(version),
      label: `${t('occupations.version', { n: version })} · ${formatDateTime(at)}`,
    }))
  return (
    <section class="grid gap-4">
      <p class="text-15 text-muted">{t('occupations.compareMore')}</p>
      <div class="grid items-end gap-4 sm:max-w-2xl sm:grid-cols-[1fr_auto_1fr]">
        <Select
          label={t('occupations.compareFrom')}
          options={options()}
          value={String(from())}
          onChange={(version) => setParams({ from: version, to: to() })}
        />
        <ArrowRight class="mb-3 size-5 text-muted max-sm:hidden" aria-hidden="true" />
        <Select
          label={t('occupations.compareTo')}
          options={options()}
          value={String(to())}
          onChange={(version) => setParams({ from: from(), to: version })}
        />
      </div>
      <Remote of={before}>
        {(before) => (
          <Remote of={after}>
            {(after) => <StandardDifferences differences={compareStandards(before().content, after().content)} />}
          </Remote>
        )}
      </Remote>
    </section>
  )
}
