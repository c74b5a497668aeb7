import { Show } from 'solid-js'
import { dayOf } from '#domain/kit/city-time'
import { evaluateConditions } from '#domain/standards/conditions'
import { createDraft } from '../../../lib/form-draft.ts'
import { t } from '../../../lib/text/index.ts'
import { Section } from '../../../ui/page.tsx'
import { AdmissionVerdict } from '../admission-verdict.tsx'
import { levelWord } from '../requirement-words.ts'
import { type EvidenceDraft, emptyEvidence, evidenceOf } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { alternativesOf, type LevelDraft } from './standard-draft.ts'

/** Somebody's evidence is held against the conditions of a level as the draft has them; nothing of it is sent anywhere. */
export function TryPart(props: { rule: LevelDraft; isSound: boolean }) {
  const today = dayOf(new Date())
  const [draft, setDraft] = createDraft<EvidenceDraft>('standard.try', emptyEvidence(today))
  const verdict = () => {
    const evidence = evidenceOf(draft)
    if (!evidence) return null
    const alternatives = alternativesOf(props.rule)
    return { alternatives, admission: evaluateConditions(alternatives, evidence, draft.on || today) }
  }
  return (
    <Section title={`${t('occupations.tryIt')} · ${levelWord(props.rule.level)}`} more={t('occupations.tryMore')}>
      <div class="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[3fr_2fr]">
        <EvidenceFields draft={draft} onChange={(change) => setDraft(change)} />
        <div class="lg:sticky lg:top-24" aria-live="polite">
          <Show when={props.isSound} fallback={<p class="text-15 text-muted">{t('occupations.tryBroken')}</p>}>
            <Show when={verdict()} fallback={<p class="text-15 text-muted">{t('occupations.tryBirth')}</p>}>
              {(found) => <AdmissionVerdict {...found()} />}
            </Show>
          </Show>
        </div>
      </div>
    </Section>
  )
}
