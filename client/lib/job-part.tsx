import { type JSX, Match, Show, Switch } from 'solid-js'
import type { JobView } from '#domain/kit/job'
import { Progress } from '../ui/progress.tsx'
import type { FollowedJob } from './job.ts'
import { t } from './text/index.ts'
import { refusalText } from './text/refusal.ts'

/** How far a job is, with the time left and a way to cancel it; once ended, what came of it. */
export function JobPart(props: {
  of: FollowedJob
  /** What it does: "Importing candidates". */
  name: string
  /** More on how far it is, in words made of its facts. */
  more?: (job: JobView) => string | null
  /** What is shown of a finished one. */
  done?: (job: JobView) => JSX.Element
}) {
  const job = () => props.of.view ?? null
  return (
    <Show when={job()}>
      {(view) => (
        <div aria-live="polite">
          <Switch>
            <Match when={view().state === 'running'}>
              <Progress
                name={props.name}
                share={view().share}
                done={`${Math.round(view().share * 100)} %`}
                left={[props.more?.(view()), timeLeft(view())].filter(Boolean).join(' · ')}
                cancel={{ name: t('common.cancel'), run: props.of.cancel }}
              />
            </Match>
            <Match when={view().state === 'done'}>{props.done?.(view())}</Match>
            <Match when={view().state === 'refused' && view().refusal}>
              {(refusal) => <p class="text-15 text-refused">{refusalText(refusal())}</p>}
            </Match>
            <Match when={true}>
              <p class="text-15 text-muted">{t(`common.job-${view().state as 'failed' | 'cancelled' | 'lost'}`)}</p>
            </Match>
          </Switch>
        </div>
      )}
    </Show>
  )
}

/** About how long it will take, once it has come far enough to tell. */
function timeLeft({ share, startedAt }: JobView): string | null {
  const passed = (Date.now() - Date.parse(startedAt)) / 1000
  if (share < 0.05 || passed < 2) return null
  const seconds = Math.ceil((passed / share) * (1 - share))
  const time = seconds < 90 ? t('common.seconds', { n: seconds }) : t('common.minutes', { n: Math.ceil(seconds / 60) })
  return t('common.timeLeft', { time })
}
