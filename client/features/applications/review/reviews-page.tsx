import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For, type JSX, Show } from 'solid-js'
import type { OwnReviews } from '#domain/applications/review-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatDate } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Section } from '../../../ui/page.tsx'
import { DeskPage } from '../../desk/desk-page.tsx'
import { levelWord } from '../../occupations/requirement-words.ts'

const named = (name: string, latinName: string | null) => (locale() === 'en' && latinName ? latinName : name)

/** What waits for somebody who reviews: verdicts, and the batches with applications to decide on. */
export default function ReviewsPage() {
  const remote = createRemote<OwnReviews>(() => '/api/my/reviews')
  return (
    <DeskPage title={t('review.reviews')} more={t('review.reviewsMore')}>
      <Remote of={remote}>
        {(own) => (
          <>
            <Section title={t('review.opinionsWait')}>
              <Rows empty={t('review.noOpinions')}>
                <For each={own().opinions}>
                  {(one) => (
                    <Row
                      href={`/desk/events/${one.eventId}/applications/${one.applicationId}`}
                      name={one.name}
                      more={`${named(one.occupation, one.latinOccupation)} · ${levelWord(one.level)} · ${named(one.batch, one.latinBatch)}`}
                      late={own().today > one.reviewUntil}
                      end={t('review.reviewUntil', { day: formatDate(one.reviewUntil) })}
                    />
                  )}
                </For>
              </Rows>
            </Section>
            <Section title={t('review.batchesWait')}>
              <Rows empty={t('review.noBatches')}>
                <For each={own().batches}>
                  {(one) => (
                    <Row
                      href={`/desk/events/${one.eventId}/applications`}
                      name={named(one.batch, one.latinBatch)}
                      more={one.submitted > 0 ? t('review.waiting', { n: one.submitted }) : t('review.allDone')}
                      late={own().today > one.reviewUntil && one.submitted > 0}
                      end={t('review.reviewUntil', { day: formatDate(one.reviewUntil) })}
                    />
                  )}
                </For>
              </Rows>
            </Section>
          </>
        )}
      </Remote>
    </DeskPage>
  )
}

function Rows(props: { empty: string; children: JSX.Element }) {
  return (
    <>
      <ul class="peer grid empty:hidden">{props.children}</ul>
      <p class="hidden text-15 text-muted peer-empty:block">{props.empty}</p>
    </>
  )
}

function Row(props: { href: string; name: string; more: string; end: string; late: boolean }) {
  return (
    <li class="border-line border-b">
      <A
        href={props.href}
        class="flex min-h-14 items-center gap-4 py-2 text-ink no-underline transition-colors hover:bg-hover"
      >
        <span class="min-w-0 flex-1">
          <span class="wrap-anywhere block font-medium text-15">{props.name}</span>
          <span class="wrap-anywhere block text-13 text-muted">{props.more}</span>
        </span>
        <Show when={props.end}>
          <span class={classNames('shrink-0 text-13', props.late ? 'text-refused' : 'text-muted')}>{props.end}</span>
        </Show>
        <ChevronRight class="size-5 shrink-0 text-faint" aria-hidden="true" />
      </A>
    </li>
  )
}
