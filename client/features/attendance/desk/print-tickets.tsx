import Printer from 'lucide-solid/icons/printer'
import { For, Show } from 'solid-js'
import type { TicketsPrinted } from '#domain/attendance/contract'
import type { JobView } from '#domain/kit/job'
import { createAct } from '../../../lib/act.ts'
import { followJob } from '../../../lib/job.ts'
import { JobPart } from '../../../lib/job-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { sayError } from '../../desk/say.ts'
import { Verdict } from '../../desk/verdict.tsx'

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
  return (
    <div class="grid gap-3">
      <JobPart
        of={job}
        name={t('attendance.printing')}
        more={more}
        done={(view) => <Printed jobId={view.id} of={view.result as TicketsPrinted} hasFile={view.fileName !== null} />}
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

/** The file, and who is left out of it since no font has a character of the name. */
function Printed(props: { jobId: string; of: TicketsPrinted; hasFile: boolean }) {
  return (
    <div class="grid gap-3">
      <Show when={props.hasFile}>
        <p class="flex flex-wrap items-center gap-x-6 text-15">
          <span>{t('attendance.printed', { n: props.of.tickets })}</span>
          <a href={`/api/jobs/${props.jobId}/file`} class="inline-flex min-h-11 items-center font-medium">
            {t('attendance.download')}
          </a>
        </p>
      </Show>
      <Show when={props.of.leftOut}>
        {(leftOut) => (
          <>
            <Verdict
              kind="doubtful"
              title={t('attendance.unprintable', { n: leftOut().count })}
              more={t('attendance.unprintableMore')}
            />
            <ul class="grid max-h-80 overflow-y-auto">
              <For each={leftOut().people}>
                {(one) => (
                  <li class="flex flex-wrap gap-x-4 border-line border-b py-2 text-15">
                    <span class="font-medium tabular-nums">{one.ticketNumber}</span>
                    <span>{one.name}</span>
                    <span class="text-muted">{one.characters.join(', ')}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </div>
  )
}
