import Printer from 'lucide-solid/icons/printer'
import { Show } from 'solid-js'
import type { JobView } from '#domain/kit/job'
import { createAct } from '../../../lib/act.ts'
import { followJob } from '../../../lib/job.ts'
import { JobPart } from '../../../lib/job-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { sayError } from '../../desk/say.ts'

/** All tickets in one file, set in the background: how far it is, and the file. */
export function PrintTickets(props: { eventId: string }) {
  const act = createAct()
  const job = followJob('print-tickets', () => props.eventId)
  const start = async () => {
    const started = await act.send('POST', `/api/events/${props.eventId}/tickets/print`)
    if (started) job.look()
    else sayError(act.error)
  }
  const more = ({ facts }: JobView) =>
    typeof facts.total === 'number' ? t('attendance.chunk', { done: Number(facts.done), total: facts.total }) : null
  const count = (view: JobView) => (view.result as { tickets?: number } | null)?.tickets ?? 0
  return (
    <div class="grid gap-3">
      <JobPart
        of={job}
        name={t('attendance.printing')}
        more={more}
        done={(view) => (
          <p class="flex flex-wrap items-center gap-x-6 text-15">
            <span>{t('attendance.printed', { n: count(view) })}</span>
            <a href={`/api/jobs/${view.id}/file`} class="inline-flex min-h-11 items-center font-medium">
              {t('attendance.download')}
            </a>
          </p>
        )}
      />
      <Show when={!job.running}>
        <Button
          class="justify-self-start"
          busy={act.busy}
          icon={<Printer class="size-5" aria-hidden="true" />}
          onClick={() => void start()}
        >
          {t(job.view?.state === 'done' ? 'attendance.printAgain' : 'attendance.print')}
        </Button>
      </Show>
    </div>
  )
}
