import { For, type JSX, Show } from 'solid-js'
import type { ApplicationForm } from '#domain/applications/contract'
import type { OwnApplication } from '#domain/applications/own-contract'
import { formatDate } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { type Fact, Facts } from '../../desk/facts.tsx'
import { levelWord } from '../../occupations/requirement-words.ts'
import { documentUrl } from './photo-field.tsx'

/** What an application says, to be read through. */
export function Summary(props: { own: OwnApplication; form: ApplicationForm }) {
  const workType = () => {
    const found = props.own.workTypes.find(({ id }) => id === props.form.workTypeId)
    return found && (locale() === 'en' && found.latinName ? found.latinName : found.name)
  }
  const photo = () => props.own.documents.find(({ purpose }) => purpose === 'photo')
  const evidence = () => props.own.documents.filter(({ purpose }) => purpose === 'evidence')
  const facts = (): Fact[] => [
    { name: t('apply.document'), value: props.own.identity?.number ?? '–' },
    { name: t('apply.phone'), value: props.own.identity?.phone ?? '–' },
    { name: t('apply.employer'), value: props.form.employer ?? t('apply.noEmployer') },
    ...(workType() ? [{ name: t('apply.workType'), value: workType() }] : []),
    { name: t('apply.route'), value: t(`apply.route-${props.own.route}`) },
    {
      name: t('apply.stepWork'),
      value: props.form.inOccupation ? t('apply.inOccupation') : t('apply.notInOccupation'),
    },
  ]
  return (
    <div class="grid gap-6">
      <div class="flex items-start gap-5">
        <Show when={photo()}>
          {(at) => (
            <img
              src={documentUrl(props.own.id, at().id)}
              alt={t('apply.photoOfYou')}
              class="aspect-7/9 w-24 shrink-0 rounded-md object-cover inset-ring inset-ring-line"
            />
          )}
        </Show>
        <Facts facts={facts()} class="min-w-0 flex-1 sm:grid-cols-2" />
      </div>
      <Lines title={t('apply.experience')} lines={props.form.experience}>
        {({ employer, from, to, occupationMatches }) => (
          <>
            {employer} · {formatDate(from)} – {to ? formatDate(to) : t('apply.untilToday')}
            <Show when={!occupationMatches}> · {t('apply.otherOccupation')}</Show>
          </>
        )}
      </Lines>
      <Lines title={t('apply.certificates')} lines={props.form.certificates}>
        {({ level, issuedOn }) => (
          <>
            {levelWord(level)} · {formatDate(issuedOn)}
          </>
        )}
      </Lines>
      <Lines title={t('apply.titles')} lines={props.form.titles}>
        {({ rank, since }) => (
          <>
            {t(`occupations.rank-${rank}`)} · {formatDate(since)}
          </>
        )}
      </Lines>
      <Lines title={t('apply.diplomas')} lines={props.form.diplomas}>
        {({ education, inSubject, graduatedOn, lastYear }) => (
          <>
            {t(`occupations.education-${education}`)} ·{' '}
            {lastYear ? t('apply.lastYear') : graduatedOn ? formatDate(graduatedOn) : '–'}
            <Show when={inSubject}> · {t('apply.inSubject')}</Show>
          </>
        )}
      </Lines>
      <Lines title={t('apply.evidence')} lines={evidence()}>
        {({ id, name }) => (
          <a
            href={documentUrl(props.own.id, id)}
            target="_blank"
            rel="noreferrer"
            class="inline-flex min-h-11 items-center wrap-anywhere"
          >
            {name}
          </a>
        )}
      </Lines>
    </div>
  )
}

function Lines<Line>(props: { title: string; lines: readonly Line[]; children: (line: Line) => JSX.Element }) {
  return (
    <Show when={props.lines.length > 0}>
      <div class="grid gap-1">
        <h3 class="text-13 text-muted">{props.title}</h3>
        <ul class="grid gap-1 text-15 wrap-anywhere">
          <For each={props.lines}>{(line) => <li>{props.children(line)}</li>}</For>
        </ul>
      </div>
    </Show>
  )
}
