import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleHelp from 'lucide-solid/icons/circle-question-mark'
import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { formatDate, formatDateTime, formatNumber } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { classNames } from '../../../ui/class-names.ts'
import { type Fact, Facts } from '../../desk/facts.tsx'
import { alternativeWords, componentWord, levelWord, requirementWords } from '../../occupations/requirement-words.ts'
import { Part } from './part.tsx'
import { offeringWords } from './words.ts'

/** What an application says, and whether the conditions hold by it. */
export function FormPart(props: { of: ApplicationReview }) {
  const form = () => props.of.form
  const facts = (): Fact[] => {
    const { offering, workType, source, submittedAt, round } = props.of
    const { capacity, taken } = offering
    return [
      { name: t('review.occupation'), value: `${offering.code} ${offeringWords(offering)}` },
      ...(workType
        ? [
            {
              name: t('apply.workType'),
              value: locale() === 'en' && workType.latinName ? workType.latinName : workType.name,
            },
          ]
        : []),
      { name: t('apply.employer'), value: form().employer ?? '–' },
      { name: t('review.source'), value: t(`review.source-${source}`) },
      {
        name: t('review.handedIn'),
        value: [submittedAt && formatDateTime(submittedAt), round > 1 && t('review.round', { n: round })]
          .filter(Boolean)
          .join(' · '),
      },
      {
        name: t('review.places'),
        value:
          capacity === null
            ? t('review.unlimited', { taken: formatNumber(taken) })
            : t('review.placesTaken', { taken: formatNumber(taken), capacity: formatNumber(capacity) }),
      },
    ]
  }
  return (
    <div class="grid min-w-0 content-start gap-5">
      <Conditions of={props.of} />
      <Facts facts={facts()} class="grid-cols-2" />
      <Lines title={t('apply.experience')} lines={form().experience}>
        {({ employer, from, to, occupationMatches }) => (
          <>
            {employer} · {formatDate(from)} – {to ? formatDate(to) : t('apply.untilToday')}
            <Show when={!occupationMatches}> · {t('apply.otherOccupation')}</Show>
          </>
        )}
      </Lines>
      <Lines title={t('apply.certificates')} lines={form().certificates}>
        {({ level, issuedOn }) => `${levelWord(level)} · ${formatDate(issuedOn)}`}
      </Lines>
      <Lines title={t('apply.titles')} lines={form().titles}>
        {({ rank, since }) => `${t(`occupations.rank-${rank}`)} · ${formatDate(since)}`}
      </Lines>
      <Lines title={t('apply.diplomas')} lines={form().diplomas}>
        {({ education, inSubject, graduatedOn, lastYear }) =>
          [
            t(`occupations.education-${education}`),
            lastYear ? t('apply.lastYear') : graduatedOn ? formatDate(graduatedOn) : '–',
            inSubject && t('apply.inSubject'),
          ]
            .filter(Boolean)
            .join(' · ')
        }
      </Lines>
    </div>
  )
}

function Lines<Line>(props: { title: string; lines: readonly Line[]; children: (line: Line) => JSX.Element }) {
  return (
    <Show when={props.lines.length > 0}>
      <Part title={props.title}>
        <ul class="grid gap-1.5">
          <For each={props.lines}>{(line) => <li class="wrap-anywhere text-15">{props.children(line)}</li>}</For>
        </ul>
      </Part>
    </Show>
  )
}

const LOOKS = {
  met: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft' },
  unmet: { icon: CircleAlert, ink: 'text-refused', soft: 'bg-refused-soft' },
  unknown: { icon: CircleHelp, ink: 'text-muted', soft: 'bg-sunken' },
} as const

/** Whether the conditions hold, by which way, or what is missing in the nearest; and what else to know. */
function Conditions(props: { of: ApplicationReview }) {
  const state = () => (props.of.admission === null ? 'unknown' : props.of.admission.admitted ? 'met' : 'unmet')
  const way = () => props.of.alternatives[props.of.admission?.alternative ?? -1]
  return (
    <div class={classNames('flex gap-3 rounded-md p-4 text-15', LOOKS[state()].soft)} role="status">
      <Dynamic
        component={LOOKS[state()].icon}
        class={classNames('mt-0.5 size-5 shrink-0', LOOKS[state()].ink)}
        aria-hidden="true"
      />
      <div class="min-w-0">
        <p class="font-medium">{t(`review.${state()}`)}</p>
        <Show when={way()} fallback={state() === 'met' && <p class="text-muted">{t('review.noConditions')}</p>}>
          {(by) => (
            <p class="text-muted">
              {state() === 'met' ? alternativeWords(by()) : t('review.nearest', { way: alternativeWords(by()) })}
            </p>
          )}
        </Show>
        <ul class="grid list-disc gap-0.5 ps-5 empty:hidden">
          <For each={props.of.admission?.missing ?? []}>{(one) => <li>{missingWords(one)}</li>}</For>
        </ul>
        <For each={props.of.carried}>
          {({ component, validUntil }) => (
            <p class="pt-1">
              {t('review.carried', { component: componentWord(component), day: formatDate(validUntil) })}
            </p>
          )}
        </For>
        <For each={props.of.questions}>
          {(question) => <p class="pt-1 font-medium text-saved">{refusalText(question)}</p>}
        </For>
        <Show when={props.of.elsewhere.length > 0}>
          <p class="pt-1 text-refused">{t('review.elsewhere', { names: props.of.elsewhere.join('、') })}</p>
        </Show>
      </div>
    </div>
  )
}

function missingWords({
  requirement,
  months,
  from,
}: NonNullable<ApplicationReview['admission']>['missing'][number]): string {
  const need = requirementWords(requirement)
  return months === null || from === null
    ? t('review.missing', { need })
    : t('review.missingMonths', { need, months, from: formatDate(from) })
}
