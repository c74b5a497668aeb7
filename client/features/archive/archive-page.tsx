import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Archive } from '#domain/archive/contract'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { formatDate, formatDays } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'
import { FileLinks } from '../../ui/file-links.tsx'
import { Section } from '../../ui/page.tsx'
import { SignedIn } from '../my/signed-in.tsx'
import { levelWord } from '../occupations/requirement-words.ts'
import { Heading } from '../public/heading.tsx'
import { PublicPart } from '../public/public-part.tsx'
import { createTitle } from '../public/titled.ts'
import { ForgetMe } from './forget-me.tsx'
import { IdentityPart } from './identity-part.tsx'

/** Everything that is known of the reader, on one page: to be read, taken along, or given up. */
export default function ArchivePage() {
  createTitle(() => [t('archive.title')])
  const archive = createRemote<Archive>(() => (me()?.account ? '/api/my/archive' : null))
  const files = () => [
    { href: `/api/my/archive.pdf?language=${locale()}`, label: t('common.file-pdf') },
    { href: '/api/my/archive', label: t('archive.json') },
  ]
  return (
    <SignedIn>
      <div class="max-w-3xl">
        <Heading
          above={<A href="/my">{t('my.title')}</A>}
          title={t('archive.title')}
          more={t('archive.more')}
          actions={<FileLinks name={t('common.files')} files={files()} />}
        />
        <div class="grid gap-10">
          <PublicPart of={archive}>
            {(answer) => (
              <>
                <IdentityPart archive={answer()} refresh={archive.refresh} />
                <Parts archive={answer()} />
                <ForgetMe login={answer().login} name={answer().name} />
              </>
            )}
          </PublicPart>
        </div>
      </div>
    </SignedIn>
  )
}

const pick = (name: string, latinName: string | null) => (locale() === 'en' && latinName ? latinName : name)
const eventOf = (row: { event: string; latinEvent: string | null }) => pick(row.event, row.latinEvent)
const occupationOf = (row: Archive['outcomes'][number] | Archive['applications'][number]) =>
  `${pick(row.occupation, row.latinOccupation)} · ${levelWord(row.level)}`
const disciplineOf = (row: { discipline: string; latinDiscipline: string | null }) =>
  pick(row.discipline, row.latinDiscipline)

function Parts(props: { archive: Archive }) {
  const isEmpty = () =>
    [props.archive.applications, props.archive.entries, props.archive.outcomes, props.archive.standings].every(
      ({ length }) => length === 0,
    )
  return (
    <>
      <Show when={isEmpty()}>
        <p class="text-15 text-muted">{t('archive.nothing')}</p>
      </Show>
      <Lines title={t('archive.applications')} rows={props.archive.applications}>
        {(row) => (
          <Line
            title={occupationOf(row)}
            state={t(`apply.state-${row.state}`)}
            more={[eventOf(row), row.submittedAt && t('archive.handedIn', { day: formatDate(row.submittedAt) })]}
          />
        )}
      </Lines>
      <Lines title={t('archive.entries')} rows={props.archive.entries}>
        {(row) => (
          <Line
            title={disciplineOf(row)}
            state={t(`archive.entry-${row.state}`)}
            more={[eventOf(row), formatDays(row.startsOn, row.endsOn)]}
          />
        )}
      </Lines>
      <Lines title={t('archive.outcomes')} rows={props.archive.outcomes}>
        {(row) => (
          <Line
            title={`${occupationOf(row)} · ${t(`occupations.component-${row.component}`)}`}
            state={t(`archive.outcome-${row.state}`)}
            figure={row.points}
            more={[
              eventOf(row),
              row.publication === 'objection' && t('archive.provisional'),
              row.validUntil && t('archive.validUntil', { day: formatDate(row.validUntil) }),
            ]}
          />
        )}
      </Lines>
      <Lines title={t('archive.standings')} rows={props.archive.standings}>
        {(row) => (
          <Line
            title={disciplineOf(row)}
            state={t('archive.rank', { n: row.rank })}
            figure={row.total}
            more={[eventOf(row), row.award && t(`public.${row.award}`)]}
          />
        )}
      </Lines>
      <Lines title={t('archive.certificates')} rows={props.archive.certificates}>
        {(row) => (
          <Line
            title={
              <a href={`/verify/${row.verifyCode}`} class="inline-flex min-h-11 items-center">
                {row.number}
              </a>
            }
            state={t(`archive.certificate-${row.state}`)}
            more={[disciplineOf(row), eventOf(row), formatDate(row.issuedAt)]}
          />
        )}
      </Lines>
      <Lines title={t('archive.violations')} rows={props.archive.violations}>
        {(row) => (
          <Line
            title={pick(row.rule, row.latinRule)}
            state={t(`archive.violation-${row.state}`)}
            more={[
              eventOf(row),
              row.words,
              t(`archive.voids-${row.voids}`),
              row.banMonths > 0 && t('archive.ban', { n: row.banMonths }),
            ]}
          />
        )}
      </Lines>
      <Lines title={t('archive.objections')} rows={props.archive.objections}>
        {(row) => (
          <Line
            title={row.words}
            state={t(`archive.objection-${row.state}`)}
            more={[eventOf(row), row.answer && t('archive.answer', { answer: row.answer })]}
          />
        )}
      </Lines>
    </>
  )
}

function Lines<Row>(props: { title: string; rows: readonly Row[]; children: (row: Row) => JSX.Element }) {
  return (
    <Show when={props.rows.length > 0}>
      <Section title={props.title}>
        <ul class="border-line border-b">
          <For each={props.rows}>{(row) => <li class="border-line border-t py-3">{props.children(row)}</li>}</For>
        </ul>
      </Section>
    </Show>
  )
}

/** One thing on record: what it is, how it stands, its points where there are any, and what belongs to it. */
function Line(props: {
  title: JSX.Element
  state: string
  figure?: string | null
  more: readonly (string | false | null)[]
}) {
  return (
    <div class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
      <span class="text-15 wrap-anywhere">{props.title}</span>
      <span class="flex items-baseline gap-3 text-end">
        <Show when={props.figure}>
          <span class="font-medium text-17 tabular-nums">{props.figure}</span>
        </Show>
        <span class="text-15">{props.state}</span>
      </span>
      <span class="col-span-full text-13 text-muted wrap-anywhere">{props.more.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
