import { For, Show } from 'solid-js'
import type { Admission, Missing } from '#domain/standards/conditions'
import type { Alternative } from '#domain/standards/standard'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Verdict } from '../desk/verdict.tsx'
import { alternativeWords, requirementWords } from './requirement-words.ts'

/** Whether somebody may apply: by which alternative, or the nearest one with what is missing in it. */
export function AdmissionVerdict(props: { admission: Admission; alternatives: readonly Alternative[] }) {
  const way = (place: number | null) => (place === null ? undefined : props.alternatives[place])
  const said = (place: number, alternative: Alternative) => ({ n: place + 1, way: alternativeWords(alternative) })
  return (
    <Show
      when={!props.admission.admitted && props.admission}
      fallback={<Verdict kind="good" title={t('occupations.admitted')} more={admittedBy(props)} />}
    >
      {(refused) => (
        <div class="grid gap-2">
          <Verdict
            kind="bad"
            title={t('occupations.notAdmitted')}
            more={nearestWords(refused().nearest, way(refused().nearest), said)}
          />
          <ul class="list-disc ps-9 text-15">
            <For each={refused().missing}>{(missing) => <li>{missingWords(missing)}</li>}</For>
          </ul>
        </div>
      )}
    </Show>
  )
}

function admittedBy({
  admission,
  alternatives,
}: {
  admission: Admission
  alternatives: readonly Alternative[]
}): string {
  const by = admission.admitted ? alternatives[admission.alternative] : undefined
  if (!admission.admitted || !by) return t('occupations.admittedAll')
  return t('occupations.admittedBy', { n: admission.alternative + 1, way: alternativeWords(by) })
}

const nearestWords = (
  place: number | null,
  alternative: Alternative | undefined,
  said: (place: number, alternative: Alternative) => { n: number; way: string },
) => (place !== null && alternative ? t('occupations.nearest', said(place, alternative)) : undefined)

/** A requirement that doesn't hold yet, and from when it would. */
export function missingWords({ requirement, months, from }: Missing): string {
  const need = requirementWords(requirement)
  if (from === null) return t('occupations.missingAtAll', { need })
  return months
    ? t('occupations.missingMonths', { need, months, from: formatDate(from) })
    : t('occupations.missingSoon', { need, from: formatDate(from) })
}
