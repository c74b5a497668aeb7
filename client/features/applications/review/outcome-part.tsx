import Copy from 'lucide-solid/icons/copy'
import { For, Show } from 'solid-js'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { sayDone } from '../../desk/say.ts'
import { Part } from './part.tsx'

/** What was decided, what came back with its reasons, and where the candidate mends it. */
export function OutcomePart(props: { of: ApplicationReview }) {
  const isDecided = () => props.of.state !== 'submitted' && props.of.decidedAt !== null
  const link = () => new URL(props.of.mendPath, location.origin).href
  const copy = async () => {
    await navigator.clipboard?.writeText(link())
    sayDone(t('review.copied'))
  }
  return (
    <>
      <Show when={isDecided()}>
        <Part title={t('review.outcome')}>
          <p class="text-15">
            {t('review.decidedBy', {
              name: props.of.decidedBy ?? '–',
              time: props.of.decidedAt ? formatDateTime(props.of.decidedAt) : '',
            })}
          </p>
          <Show when={props.of.reason}>
            <p class="wrap-anywhere text-15 text-muted">{props.of.reason}</p>
          </Show>
        </Part>
      </Show>
      <Show when={props.of.returned.length > 0}>
        <Part title={t('review.earlier')}>
          <ul class="grid gap-3">
            <For each={props.of.returned}>
              {({ part, reason, mended }) => (
                <li class="grid gap-0.5 text-15">
                  <span class="flex flex-wrap items-center gap-3">
                    <span class="font-medium">{t(`apply.part-${part}`)}</span>
                    <Status
                      plain
                      state={mended ? 'stored' : 'waiting'}
                      word={t(mended ? 'review.mended' : 'review.unmended')}
                    />
                  </span>
                  <span class="wrap-anywhere text-muted">{reason}</span>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.of.state === 'returned'}>
            <div class="grid gap-1">
              <span class="text-13 text-muted">{t('review.mendLink')}</span>
              <span class="flex flex-wrap items-center gap-3">
                <code class="wrap-anywhere min-w-0 text-13">{link()}</code>
                <Button kind="quiet" icon={<Copy class="size-5" aria-hidden="true" />} onClick={() => void copy()}>
                  {t('review.copy')}
                </Button>
              </span>
            </div>
          </Show>
        </Part>
      </Show>
    </>
  )
}
