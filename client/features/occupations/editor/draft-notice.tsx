import { Match, Switch } from 'solid-js'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Verdict } from '../../desk/verdict.tsx'

/** Says that an earlier draft goes on, or that the standard was changed by another while this one was written. */
export function DraftNotice(props: {
  /** When the draft that goes on was last changed; null where none does. */
  resumedAt: string | null
  overtaken: boolean
  /** The version that the draft began with, and the newest one. */
  base: number
  newest: number
  page: string
  onDiscard: () => void
}) {
  const discard = () => <Button onClick={() => props.onDiscard()}>{t('occupations.discard')}</Button>
  return (
    <Switch>
      <Match when={props.overtaken}>
        <Verdict
          kind="doubtful"
          title={t('occupations.overtaken', { n: props.newest })}
          more={t('occupations.overtakenMore')}
          actions={
            <>
              {props.base > 0 && (
                <a
                  class="inline-flex min-h-11 items-center px-2 text-15"
                  href={`${props.page}/compare?from=${props.base}&to=${props.newest}`}
                  target="_blank"
                  rel="noopener"
                >
                  {t('occupations.compare')}
                </a>
              )}
              {discard()}
            </>
          }
        />
      </Match>
      <Match when={props.resumedAt}>
        {(at) => (
          <Verdict
            kind="doubtful"
            title={t('occupations.resumed', { at: formatDateTime(at()) })}
            more={t('occupations.resumedMore')}
            actions={discard()}
          />
        )}
      </Match>
    </Switch>
  )
}
