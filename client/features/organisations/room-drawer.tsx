import { createSignal, Show } from 'solid-js'
import { type RoomKind, roomKinds } from '#domain/organisations/contract'
import { mostSeats, type RoomView } from '#domain/organisations/site-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { equipmentOf, equipmentText, wholeOf } from './equipment-text.ts'
import { refreshOrganisations } from './frame.tsx'
import { StationList } from './station-list.tsx'

interface RoomProps {
  siteId: string
  /** The room that is shown; null adds one. */
  of: RoomView | null
  /** Whether anything of it can be changed. */
  isOpen: boolean
}

/** A room with its stations, to be changed; or a new one. */
export function RoomDrawer(
  props: RoomProps & { open: boolean; onOpen: (open: boolean) => void; onAdded: (id: string) => void },
) {
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={props.of?.name ?? t('organisations.addRoom')}
      closeName={t('common.close')}
    >
      <Show when={props.of?.id ?? 'new'} keyed>
        {(_) => (
          <div class="grid gap-8">
            <RoomForm siteId={props.siteId} of={props.of} isOpen={props.isOpen} onAdded={props.onAdded} />
            <Show when={props.of}>
              {(room) => <StationList room={room()} isOpen={props.isOpen && room().closedAt === null} />}
            </Show>
          </div>
        )}
      </Show>
    </Drawer>
  )
}

function RoomForm(props: RoomProps & { onAdded: (id: string) => void }) {
  const act = createAct()
  const [name, setName] = createSignal(props.of?.name ?? '')
  const [kind, setKind] = createSignal<RoomKind | ''>(props.of?.kind ?? '')
  const [capacity, setCapacity] = createSignal(props.of ? String(props.of.capacity) : '')
  const [equipment, setEquipment] = createSignal(equipmentText(props.of?.equipment ?? []))
  const [tried, setTried] = createSignal(false)
  const seats = () => wholeOf(capacity(), 1, mostSeats)
  const locked = () => !props.isOpen || Boolean(props.of?.closedAt)
  const send = async () => {
    const room = { name: name(), kind: kind(), capacity: seats(), equipment: equipmentOf(equipment()) }
    const own = props.of?.id
    const done = own
      ? await act.send<{ id?: string }>('PUT', `/api/rooms/${own}`, { room })
      : await act.send<{ id?: string }>('POST', `/api/sites/${props.siteId}/rooms`, { room })
    if (!done) return
    sayDone(t('organisations.saved'))
    refreshOrganisations()
    if (done.id) props.onAdded(done.id)
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <>
          <Show when={!locked()}>
            <Button type="submit" kind="primary" busy={act.busy}>
              {t(props.of ? 'organisations.saveRoom' : 'organisations.addRoom')}
            </Button>
          </Show>
          <Show when={props.isOpen && props.of}>{(room) => <CloseRoom of={room()} />}</Show>
        </>
      }
    >
      <TextInput
        label={t('organisations.roomName')}
        name="name"
        maxLength={60}
        disabled={locked()}
        value={name()}
        onInput={setName}
        error={tried() && !name().trim() ? t('common.required') : null}
      />
      <RadioGroup
        row
        label={t('organisations.roomKind')}
        options={roomKinds.map((value) => ({ value, label: t(`organisations.room-${value}`), disabled: locked() }))}
        value={kind()}
        onChange={setKind}
        error={tried() && !kind() ? t('common.required') : null}
      />
      <TextInput
        label={t('organisations.capacity')}
        hint={t('organisations.capacityHint')}
        name="capacity"
        inputMode="numeric"
        maxLength={4}
        disabled={locked()}
        value={capacity()}
        onInput={setCapacity}
        error={tried() && seats() === null ? t('organisations.whole', { least: 1, most: mostSeats }) : null}
      />
      <TextInput
        label={t('organisations.equipment')}
        hint={t('organisations.equipmentHint')}
        note={t('common.optional')}
        name="equipment"
        disabled={locked()}
        value={equipment()}
        onInput={setEquipment}
      />
    </DeskForm>
  )
}

/** Closes the room, or opens it again. */
function CloseRoom(props: { of: RoomView }) {
  const act = createAct()
  const put = async () => {
    const closed = props.of.closedAt === null
    const words = {
      title: t('organisations.closeRoomTitle', { name: props.of.name }),
      lost: t('organisations.closeLost'),
      verb: t('organisations.closeRoom'),
    }
    if (closed && !(await confirmAct(words))) return
    if (!(await act.send('PUT', `/api/rooms/${props.of.id}/closed`, { closed }))) return sayError(act.error)
    sayDone(t('organisations.saved'))
    refreshOrganisations()
  }
  return (
    <Button busy={act.busy} onClick={() => void put()}>
      {t(props.of.closedAt ? 'organisations.reopenRoom' : 'organisations.closeRoom')}
    </Button>
  )
}
