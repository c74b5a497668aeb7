import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For } from 'solid-js'
import type { OwnApplicationRow, OwnApplications } from '#domain/applications/own-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatDate, formatDays } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Section } from '../../../ui/page.tsx'
import { ApplicationStatus } from './application-state.tsx'
import { offeringName, organisationOf, timeLeft } from './offering-words.ts'

/** The candidate's applications, what is to be done first. */
export default function MyApplications() {
  const own = createRemote<OwnApplications>(() => '/api/my/applications')
  return (
    <Section
      title={t('apply.mine')}
      actions={
        <A href="/batches" class="inline-flex min-h-11 items-center">
          {t('apply.toOpen')}
        </A>
      }
    >
      <Remote
        of={own}
        empty={({ applications }) =>
          applications.length === 0 && <p class="text-15 text-muted">{t('apply.noneYet')}</p>
        }
      >
        {(answer) => (
          <ul class="border-line border-b">
            <For each={byUrgency(answer().applications)}>{(one) => <Line one={one} today={answer().today} />}</For>
          </ul>
        )}
      </Remote>
    </Section>
  )
}

const URGENCY = { returned: 0, draft: 1, submitted: 2, approved: 3, refused: 4, withdrawn: 5 } as const

const byUrgency = (rows: readonly OwnApplicationRow[]) => [...rows].sort((a, b) => URGENCY[a.state] - URGENCY[b.state])

function Line(props: { one: OwnApplicationRow; today: string }) {
  const at = () => props.one.offering
  const todo = () => {
    if (props.one.state === 'returned')
      return t('apply.mendBy', { n: props.one.returned.length, day: formatDate(at().reviewUntil) })
    if (props.one.state === 'draft') return timeLeft(at(), props.today)?.word ?? t('apply.over')
    return t('apply.heldOn', { days: formatDays(at().startsOn, at().endsOn) })
  }
  return (
    <li class="border-line border-t">
      <A
        href={`/my/applications/${props.one.id}`}
        class="group flex items-center gap-4 rounded-sm py-3.5 text-ink no-underline"
      >
        <span class="grid min-w-0 flex-1 gap-1">
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span class="text-17 font-medium group-hover:underline">{offeringName(at())}</span>
            <ApplicationStatus state={props.one.state} />
          </span>
          <span class="text-15 text-muted wrap-anywhere">
            {organisationOf(at())} · {todo()}
          </span>
        </span>
        <ChevronRight class="size-5 shrink-0 text-faint" aria-hidden="true" />
      </A>
    </li>
  )
}
