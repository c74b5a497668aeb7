import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import DoorOpen from 'lucide-solid/icons/door-open'
import UserX from 'lucide-solid/icons/user-x'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Standing } from '#domain/attendance/standing'
import { t } from '../../lib/text/index.ts'

const LOOKS = {
  expected: { icon: CircleDashed, class: 'text-muted' },
  in: { icon: CircleCheck, class: 'text-stored' },
  out: { icon: DoorOpen, class: 'text-waiting' },
  absent: { icon: UserX, class: 'text-refused' },
}

/** Where somebody is, as an icon and a word; also that they came late. */
export function StandingWord(props: { of: Standing }) {
  const look = () => LOOKS[props.of.state]
  return (
    <span class="inline-flex items-center gap-2 whitespace-nowrap font-medium text-13">
      <Show when={props.of.late}>
        <span class="text-saved">{t('checkin.late')}</span>
      </Show>
      <span class={`inline-flex items-center gap-1.5 ${look().class}`}>
        <Dynamic component={look().icon} class="size-4 shrink-0" aria-hidden="true" />
        {t(`checkin.state-${props.of.state}`)}
      </span>
    </span>
  )
}
