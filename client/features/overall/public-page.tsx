import { A, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import type { OverallView } from '#domain/rankings/overall-contract'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { readableName } from '../public/event-facts.tsx'
import { Heading } from '../public/heading.tsx'
import { PublicPart } from '../public/public-part.tsx'
import { Fingerprint } from '../public/result-record.tsx'
import { createTitle } from '../public/titled.ts'
import { OverallTable } from './overall-table.tsx'
import { Sources } from './sources.tsx'

/** The overall table of an event as it was published, and what it was made of. */
export default function OverallPublicPage() {
  const params = useParams<{ eventId: string }>()
  const page = createRemote<{ event: EventView; overall: OverallView | null }>(
    () => `/api/events/${params.eventId}/overall`,
  )
  createTitle(() => [t('overall.title'), page.data && readableName(page.data.event)])
  return (
    <PublicPart of={page}>
      {(answer) => (
        <>
          <Heading
            above={
              <A href={`/events/${params.eventId}`} class="text-muted">
                {readableName(answer().event)}
              </A>
            }
            title={t('overall.title')}
            more={
              <Show when={answer().overall}>
                {(table) => t('overall.publishedAt', { n: table().version, time: formatDateTime(table().publishedAt) })}
              </Show>
            }
          />
          <Show
            when={answer().overall}
            fallback={<EmptyState title={t('overall.noneTitle')} more={t('overall.noneMore')} />}
          >
            {(table) => (
              <div class="grid gap-8">
                <OverallTable rules={table().rules} rows={table().rows} />
                <Sources sources={table().sources} newer={table().newer} />
                <p class="text-13 text-muted">
                  {t('overall.fingerprint')} <Fingerprint hash={table().inputHash} />
                </p>
              </div>
            )}
          </Show>
        </>
      )}
    </PublicPart>
  )
}
