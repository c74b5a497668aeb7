import UserRound from 'lucide-solid/icons/user-round'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { DoorSeat } from '#domain/attendance/door'
import { t } from '../../../lib/text/index.ts'
import { recallPhoto } from './device.ts'

/** Somebody's photo as it is on this device; a plain figure where there is none. */
export function PersonPhoto(props: { of: DoorSeat; class: string }) {
  const [address, setAddress] = createSignal<string | null>(null)
  const drop = () => {
    const old = address()
    if (old) URL.revokeObjectURL(old)
    setAddress(null)
  }
  createEffect(
    on(
      () => (props.of.hasPhoto ? props.of.entryId : null),
      async (entryId) => {
        drop()
        const photo = entryId ? await recallPhoto(entryId) : undefined
        if (photo && entryId === props.of.entryId) setAddress(URL.createObjectURL(photo))
      },
    ),
  )
  onCleanup(drop)
  return (
    <span
      class={`grid aspect-35/45 shrink-0 place-items-center self-start overflow-hidden rounded-sm bg-sunken ${props.class}`}
    >
      <Show
        when={address()}
        fallback={<UserRound class="size-2/5 text-faint" role="img" aria-label={t('checkin.noPhoto')} />}
      >
        {(source) => (
          <img src={source()} alt={t('checkin.photoOf', { name: props.of.name })} class="size-full object-cover" />
        )}
      </Show>
    </span>
  )
}
