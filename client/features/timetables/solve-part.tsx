import { createSignal, Show } from 'solid-js'
import type { JobView } from '#domain/kit/job'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { createAct } from '../../lib/act.ts'
import { followJob } from '../../lib/job.ts'
import { JobPart } from '../../lib/job-part.tsx'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'

const whole = (text: string, least: number, most: number) => {
  const value = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** Has a timetable searched for: how long, with which seed, and whether what there is should change little. */
export function SolvePart(props: { eventId: string; timetable: BatchTimetable; onSolved: () => void }) {
  const act = createAct()
  const job = followJob(
    'solve-timetable',
    () => props.eventId,
    () => props.onSolved(),
  )
  const [tried, setTried] = createSignal(false)
  const [seconds, setSeconds] = createSignal('15')
  const [seed, setSeed] = createSignal('1')
  const [keep, setKeep] = createSignal(true)
  const isAgain = () => props.timetable.sessions.length > 0
  const send = async () => {
    const order = {
      seconds: whole(seconds(), 2, 600),
      seed: whole(seed(), 1, 1_000_000),
      keep: isAgain() && keep(),
    }
    if (await act.send('POST', `/api/events/${props.eventId}/timetable/solve`, order)) job.look()
  }
  const error = (value: number | null, words: string) => (tried() && value === null ? words : null)
  return (
    <div class="grid gap-4 print:hidden">
      <Show when={!job.running}>
        <DeskForm
          act={act}
          onTry={() => setTried(true)}
          onSend={send}
          class="flex flex-wrap items-start gap-x-4 gap-y-3"
        >
          <TextInput
            class="w-28"
            label={t('timetables.seconds')}
            name="seconds"
            inputmode="numeric"
            autocomplete="off"
            value={seconds()}
            onInput={setSeconds}
            error={error(whole(seconds(), 2, 600), t('timetables.secondsWrong'))}
          />
          <TextInput
            class="w-28"
            label={t('timetables.seed')}
            name="seed"
            inputmode="numeric"
            autocomplete="off"
            value={seed()}
            onInput={setSeed}
            error={error(whole(seed(), 1, 1_000_000), t('timetables.seedWrong'))}
          />
          <Button
            type="submit"
            kind={props.timetable.proposal ? 'plain' : 'primary'}
            class="max-sm:basis-full sm:mt-7"
            busy={act.busy}
          >
            {t(isAgain() ? 'timetables.solveAgain' : 'timetables.make')}
          </Button>
          <Show when={isAgain()}>
            <div class="sm:mt-7">
              <Checkbox label={t('timetables.keep')} checked={keep()} onChange={setKeep} />
            </div>
          </Show>
        </DeskForm>
        <p class="text-13 text-muted">{t('timetables.solveMore')}</p>
      </Show>
      {/* What came of one that ended long ago stands in the proposal, if it still counts. */}
      <Show when={job.running || (job.view && job.view.state !== 'done')}>
        <JobPart of={job} name={t('timetables.solving')} more={solvingWords} />
      </Show>
    </div>
  )
}

function solvingWords({ facts }: JobView): string | null {
  const { unplaced, cost } = facts
  if (typeof unplaced !== 'number' || typeof cost !== 'number') return null
  return t('timetables.solvingFacts', { unplaced: formatNumber(unplaced), cost: formatNumber(cost) })
}
