import { Match, Switch } from 'solid-js'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Verdict } from '../../desk/verdict.tsx'

/** Says that an earlier draft goes on, or that the scheme was changed by another while this one was written. */
export function DraftNotice(props: {
  /** The scheme's page. */
  page: string
  /** When the draft that goes on was last changed; null where none does. */
  resumedAt: string | null
  overtaken: boolean
  /** The newest version. */
  version: number | null
  /** The version that the draft began with. */
  compareWith: number | null
  onDiscard: () => void
}) {
  const discard = () => <Button onClick={() => props.onDiscard()}>{t('editor.discard')}</Button>
  const compare = () => `${props.page}/compare?from=${props.compareWith}&to=${props.version}`
  return (
    <Switch>
      <Match when={props.overtaken}>
        <Verdict
          kind="doubtful"
          title={t('editor.overtaken', { n: props.version ?? 0 })}
          more={t('editor.overtakenMore')}
          actions={
            <>
              {props.compareWith !== null && props.version !== null && (
                <a
                  class="inline-flex min-h-11 items-center px-2 text-15"
                  href={compare()}
                  target="_blank"
                  rel="noopener"
                >
                  {t('editor.overtakenCompare')}
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
            title={t('editor.resumed', { at: formatDateTime(at()) })}
            more={t('editor.resumedMore')}
            actions={discard()}
          />
        )}
      </Match>
    </Switch>
  )
}
