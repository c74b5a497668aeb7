import { useParams } from '@solidjs/router'
import ExternalLink from 'lucide-solid/icons/external-link'
import { createSignal, Show } from 'solid-js'
import { leaders, runners } from '#domain/people/access'
import type { OverallDraft } from '#domain/rankings/overall-contract'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { type AtEvent, EventFrame } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { OverallTable } from './overall-table.tsx'
import { OverallRulesDialog } from './rules-dialog.tsx'
import { Sources } from './sources.tsx'

/** The overall table over the disciplines of an event: its rules, what it would be now, and publishing it. */
export default function OverallDeskPage() {
  return <EventFrame tabName={t('overall.title')}>{(at) => <Body at={at()} />}</EventFrame>
}

function Body(props: { at: AtEvent }) {
  const params = useParams<{ eventId: string }>()
  const path = () => `/api/events/${params.eventId}/overall`
  const draft = createRemote<OverallDraft>(() => `${path()}/draft`)
  const act = createAct()
  const [editing, setEditing] = createSignal(false)
  const publish = async () => {
    const done = await act.send<{ version: number }>('POST', path())
    draft.refresh()
    if (!done) return sayError(act.error)
    sayDone(t('overall.published', { n: done.version }))
  }
  return (
    <Remote of={draft}>
      {(found) => (
        <Section
          title={t('overall.title')}
          more={t('overall.more')}
          actions={
            <>
              <Show when={may(runners, params.eventId)}>
                <Button onClick={() => setEditing(true)}>{t('overall.changeRules')}</Button>
              </Show>
              <Show when={may(leaders, params.eventId)}>
                <Button kind="primary" busy={act.busy} onClick={() => void publish()}>
                  {t('overall.publish')}
                </Button>
              </Show>
            </>
          }
        >
          <p class="text-15 text-muted">
            {t(`overall.group-${found().rules.group}`)} · {t(`overall.by-${found().rules.by}`)}
          </p>
          <Show when={found().published} fallback={<p class="text-15 text-muted">{t('overall.neverPublished')}</p>}>
            {(published) => (
              <p class="flex flex-wrap items-center gap-x-4 text-15">
                {t('overall.publishedAt', { n: published().version, time: formatDateTime(published().publishedAt) })}
                <Show when={found().rulesChanged}>
                  <span class="text-saved">{t('overall.rulesChanged')}</span>
                </Show>
                <a
                  href={`/events/${params.eventId}/overall`}
                  target="_blank"
                  rel="noreferrer"
                  class="inline-flex min-h-11 items-center gap-2"
                >
                  <ExternalLink class="size-4" aria-hidden="true" />
                  {t('overall.publicPage')}
                </a>
              </p>
            )}
          </Show>
          <Sources sources={found().sources} newer={found().published?.newer ?? []} />
          <Show when={found().rows.length > 0} fallback={<p class="py-6 text-15 text-muted">{t('overall.empty')}</p>}>
            <OverallTable rules={found().rules} rows={found().rows} />
          </Show>
          <OverallRulesDialog
            path={path()}
            rules={found().rules}
            disciplines={props.at.disciplines}
            open={editing()}
            onOpen={setEditing}
            onSaved={draft.refresh}
          />
        </Section>
      )}
    </Remote>
  )
}
