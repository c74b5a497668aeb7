import { A, useSearchParams } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Search from 'lucide-solid/icons/search'
import { For, Show } from 'solid-js'
import type { OfferingToApply, OpenOfferings } from '#domain/applications/own-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatDays } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Select } from '../../../ui/select.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { levelWord } from '../../occupations/requirement-words.ts'
import { Heading } from '../../public/heading.tsx'
import { createTitle } from '../../public/titled.ts'
import { isFull, matches, occupationOf, organisationOf, placesWord, timeLeft } from './offering-words.ts'

/** What can be applied for now, and what soon, by its last day. */
export default function OpenPage() {
  createTitle(() => [t('apply.openTitle')])
  const open = createRemote<OpenOfferings>(() => '/api/open-offerings')
  return (
    <>
      <Heading title={t('apply.openTitle')} more={t('apply.openMore')} />
      <Remote
        of={open}
        empty={({ offerings }) =>
          offerings.length === 0 && <EmptyState title={t('apply.noneOpen')} more={t('apply.noneOpenMore')} />
        }
      >
        {(answer) => <Offerings {...answer()} />}
      </Remote>
    </>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

function Offerings(props: OpenOfferings) {
  const [params, setParams] = useSearchParams()
  const text = () => one(params.q)
  const level = () => one(params.level)
  const narrow = (change: Record<string, string | null>) => setParams(change, { replace: true, scroll: false })
  const levels = () => [...new Set(props.offerings.map((at) => at.level ?? 'none'))]
  const found = () =>
    props.offerings.filter((at) => matches(at, text()) && (!level() || (at.level ?? 'none') === level()))
  const isOpen = (at: OfferingToApply) => at.registrationFrom <= props.today
  return (
    <div class="grid gap-8">
      <div class="grid max-w-3xl gap-3 sm:grid-cols-[1fr_14rem]">
        <TextInput
          hideLabel
          label={t('apply.search')}
          placeholder={t('apply.search')}
          type="search"
          value={text()}
          onInput={(q) => narrow({ q: q || null })}
          end={<Search class="me-3 size-5" aria-hidden="true" />}
        />
        <Select
          hideLabel
          label={t('apply.level')}
          value={level() || 'all'}
          options={[
            { value: 'all', label: t('apply.allLevels') },
            ...levels().map((value) => ({ value, label: levelWord(value === 'none' ? null : value) })),
          ]}
          onChange={(value) => narrow({ level: value === 'all' ? null : value })}
        />
      </div>
      <Show
        when={found().length > 0}
        fallback={<EmptyState title={t('common.nothingFound')} more={t('apply.searchOther')} />}
      >
        <List title={t('apply.now')} offerings={found().filter(isOpen)} today={props.today} />
        <List title={t('apply.soon')} offerings={found().filter((at) => !isOpen(at))} today={props.today} />
      </Show>
    </div>
  )
}

function List(props: { title: string; offerings: readonly OfferingToApply[]; today: string }) {
  return (
    <Show when={props.offerings.length > 0}>
      <section class="grid max-w-3xl gap-3">
        <h2 class="text-15 font-medium text-muted">{props.title}</h2>
        <ul class="border-line border-b">
          <For each={props.offerings}>{(at) => <Line at={at} today={props.today} />}</For>
        </ul>
      </section>
    </Show>
  )
}

function Line(props: { at: OfferingToApply; today: string }) {
  const left = () => timeLeft(props.at, props.today)
  return (
    <li class="border-line border-t">
      <A
        href={`/my/apply/${props.at.offeringId}`}
        class="group flex items-center gap-4 rounded-sm py-4 text-ink no-underline"
      >
        <span class="grid min-w-0 flex-1 gap-1">
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span class="text-17 font-medium group-hover:underline">{occupationOf(props.at)}</span>
            <span class="text-15">{levelWord(props.at.level)}</span>
            <Badge kind={left()?.open && !isFull(props.at) ? 'accent' : 'plain'}>
              {isFull(props.at) ? t('apply.full') : left()?.word}
            </Badge>
          </span>
          <span class="text-15 text-muted wrap-anywhere">
            {[organisationOf(props.at), ...props.at.sites].join(' · ')}
          </span>
          <span class="text-15 text-muted">
            {t('apply.heldOn', { days: formatDays(props.at.startsOn, props.at.endsOn) })}
            <Show when={!isFull(props.at) && placesWord(props.at)}>{(places) => <> · {places()}</>}</Show>
          </span>
        </span>
        <ChevronRight class="size-5 shrink-0 text-faint" aria-hidden="true" />
      </A>
    </li>
  )
}
