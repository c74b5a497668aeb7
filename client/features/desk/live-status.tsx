import CloudOff from 'lucide-solid/icons/cloud-off'
import Radio from 'lucide-solid/icons/radio'
import { Show } from 'solid-js'
import type { Live } from '../../lib/live.ts'
import { t } from '../../lib/text/index.ts'

/** Whether what is shown follows the server right now: icon and word. */
export function LiveStatus(props: { status: Live<unknown, unknown>['status'] }) {
  return (
    <span role="status" class="inline-flex min-h-8 items-center gap-1.5 text-13 font-medium whitespace-nowrap">
      <Show
        when={props.status === 'live'}
        fallback={
          <span class="inline-flex items-center gap-1.5 text-saved">
            <CloudOff class="size-4" aria-hidden="true" />
            {props.status === 'stale' ? t('common.stale') : t('common.connecting')}
          </span>
        }
      >
        <span class="inline-flex items-center gap-1.5 text-stored">
          <Radio class="size-4" aria-hidden="true" />
          {t('common.live')}
        </span>
      </Show>
    </span>
  )
}
