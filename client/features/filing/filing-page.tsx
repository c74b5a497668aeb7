import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { FilingView } from '#domain/events/filing'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { sayError } from '../desk/say.ts'
import { FilingForm } from './filing-form.tsx'
import { FilingHistory } from './filing-history.tsx'
import { Promotions } from './promotions.tsx'

/** What GET /api/events/:eventId/filings answers. */
export interface FilingsAnswer {
  readonly required: boolean
  readonly filings: readonly FilingView[]
  readonly changed: readonly string[]
}

/** The filing of a competition with the authority, and what its winners are given by it. */
export default function FilingPage() {
  const params = useParams<{ eventId: string }>()
  const answer = createRemote<FilingsAnswer>(() => `/api/events/${params.eventId}/filings`)
  const changed = () => {
    answer.refresh()
    refreshRemotes('/api/events')
  }
  return (
    <EventFrame tabName={t('filing.filing')}>
      {(at) => (
        <Remote of={answer}>
          {(found) => (
            <>
              <Section title={t('filing.filing')} more={t('filing.more')}>
                <Requirement eventId={at().event.id} required={found().required} onChanged={changed} />
                <Show when={found().changed.length > 0}>
                  <p class="rounded-md bg-saved-soft px-4 py-3 text-15 text-saved">
                    {t('filing.changedSince', {
                      what: found()
                        .changed.map((name) => t(`filing.fact-${name as 'name'}`))
                        .join(t('filing.comma')),
                    })}
                  </p>
                </Show>
                <FilingHistory eventId={at().event.id} filings={found().filings} onChanged={changed} />
              </Section>
              <Show when={may(runners, at().event.id) && found().filings[0]?.state !== 'submitted'}>
                <FilingForm eventId={at().event.id} newest={found().filings[0] ?? null} onSubmitted={changed} />
              </Show>
              <Show when={at().event.kind === 'competition'}>
                <Promotions eventId={at().event.id} />
              </Show>
            </>
          )}
        </Remote>
      )}
    </EventFrame>
  )
}

function Requirement(props: { eventId: string; required: boolean; onChanged: () => void }) {
  const act = createAct()
  const set = async (required: boolean) => {
    if (!(await act.send('PUT', `/api/events/${props.eventId}/filing-required`, { required }))) sayError(act.error)
    props.onChanged()
  }
  return (
    <Show
      when={may(['administrator', 'authority'], props.eventId)}
      fallback={<p class="text-15">{t(props.required ? 'filing.required' : 'filing.notRequired')}</p>}
    >
      <Checkbox
        label={t('filing.require')}
        hint={t('filing.requireHint')}
        checked={props.required}
        disabled={act.busy}
        onChange={(required) => void set(required)}
      />
    </Show>
  )
}
