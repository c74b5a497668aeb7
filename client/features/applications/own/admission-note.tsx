import CircleCheck from 'lucide-solid/icons/circle-check'
import Info from 'lucide-solid/icons/info'
import { createMemo, For, Show } from 'solid-js'
import type { ApplicationForm } from '#domain/applications/contract'
import { evidenceOf } from '#domain/applications/rules'
import { evaluateConditions, type Missing } from '#domain/standards/conditions'
import type { Alternative } from '#domain/standards/standard'
import { formatDate } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { alternativeWords, requirementWords } from '../../occupations/requirement-words.ts'

/**
 * Whether the conditions hold by what is entered so far, by the very rule that the reviewers see; else the nearest way and
 * what is missing in it.
 */
export function AdmissionNote(props: {
  alternatives: readonly Alternative[]
  form: ApplicationForm
  birthDate: string
  today: string
}) {
  const admission = createMemo(() =>
    evaluateConditions(props.alternatives, evidenceOf(props.form, props.birthDate), props.today),
  )
  const way = (place: number | null) => (place === null ? null : (props.alternatives[place] ?? null))
  const held = () => {
    const found = admission()
    return found.admitted ? way(found.alternative) : null
  }
  const nearest = () => {
    const found = admission()
    return found.admitted ? null : { way: way(found.nearest), missing: found.missing }
  }
  return (
    <div
      role="status"
      class={classNames(
        'flex gap-3 rounded-md p-4 text-15',
        nearest() ? 'bg-sunken text-ink' : 'bg-stored-soft text-ink',
      )}
    >
      <Show when={nearest()} fallback={<CircleCheck class="mt-0.5 size-5 shrink-0 text-stored" aria-hidden="true" />}>
        <Info class="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
      </Show>
      <div class="min-w-0">
        <Show
          when={nearest()}
          fallback={
            <>
              <p class="font-medium">{t('apply.admitted')}</p>
              <Show when={held()}>{(by) => <p class="text-muted">{alternativeWords(by())}</p>}</Show>
            </>
          }
        >
          {(near) => (
            <>
              <p class="font-medium">{t('apply.notYet')}</p>
              <Show when={near().way && near().way?.requirements.length !== near().missing.length ? near().way : null}>
                {(by) => <p class="text-muted">{t('apply.nearest', { way: alternativeWords(by()) })}</p>}
              </Show>
              <ul class="mt-1 grid list-disc gap-0.5 ps-5">
                <For each={near().missing}>{(one) => <li>{missingWords(one)}</li>}</For>
              </ul>
            </>
          )}
        </Show>
      </div>
    </div>
  )
}

function missingWords({ requirement, months, from }: Missing): string {
  const need = requirementWords(requirement)
  if (months === null || from === null) return t('apply.missing', { need })
  return months === 0
    ? t('apply.missingSoon', { need, from: formatDate(from) })
    : t('apply.missingMonths', { need, months, from: formatDate(from) })
}
