import { For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { FindingView } from '#domain/supervision/contract'
import { entryTag } from '../../lib/entry-tag.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { AcceptActs } from './accept-acts.tsx'
import { AnswerDrawer } from './answer-drawer.tsx'
import { FindingStatus } from './recheck-look.tsx'

interface AtDiscipline {
  discipline: DisciplineView
  eventId: string
  inDoor?: boolean
}

/** What was found wrong, the newest first, with what the reader may do about it. */
export function FindingsPart(props: AtDiscipline & { findings: readonly FindingView[] }) {
  return (
    <Section title={t('recheck.findings')} more={t('recheck.findingsMore')}>
      <ul class="grid gap-4">
        <For each={[...props.findings].reverse()}>{(finding) => <Finding {...props} of={finding} />}</For>
      </ul>
    </Section>
  )
}

/** The number, entry and sheet of a finding in one line. */
export const findingTitle = ({ number, entry, sheet, aspect }: FindingView): string =>
  t('recheck.titleOf', { n: number, entry: entryTag(entry), sheet: aspect?.code ?? sheet.code })

function Finding(props: AtDiscipline & { of: FindingView }) {
  return (
    <li class="grid gap-2 rounded-md bg-raised p-5 inset-ring inset-ring-line" data-finding={props.of.number}>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 class="font-semibold text-17">{findingTitle(props.of)}</h3>
        <FindingStatus of={props.of} />
      </div>
      <p class="wrap-anywhere max-w-prose whitespace-pre-wrap text-15">
        <span class="font-medium">{t(`recheck.cause-${props.of.cause}`)}</span> · {props.of.words}
      </p>
      <Show when={props.of.should}>
        {(value) => <p class="wrap-anywhere text-15">{t('recheck.shouldBe', { value: value() })}</p>}
      </Show>
      <p class="text-13 text-muted">
        {t('recheck.raisedBy', { name: props.of.raisedBy, time: formatDateTime(props.of.raisedAt) })}
      </p>
      <Show when={props.of.answer}>
        {(answer) => (
          <div class="grid gap-1 border-line border-t pt-2 text-15">
            <p class="font-medium">
              {answer().corrected
                ? t('recheck.correctedFrom', { before: answer().before, after: answer().after })
                : t('recheck.rejected')}
            </p>
            <p class="wrap-anywhere max-w-prose whitespace-pre-wrap">{answer().reason}</p>
            <p class="text-13 text-muted">
              {t('recheck.answeredBy', { name: answer().by, time: formatDateTime(answer().at) })}
            </p>
          </div>
        )}
      </Show>
      <Show when={props.of.sentBack}>
        {(words) => <p class="wrap-anywhere text-15 text-saved">{t('recheck.sentBack', { words: words() })}</p>}
      </Show>
      <Show when={props.of.state === 'raised' && may(['chief-judge'], props.eventId)}>
        <AnswerDrawer disciplineId={props.discipline.id} of={props.of} />
      </Show>
      <Show when={props.of.state === 'answered' && may(['supervisor'], props.eventId)}>
        <AcceptActs disciplineId={props.discipline.id} of={props.of} inDoor={props.inDoor} />
      </Show>
    </li>
  )
}
