import { createSignal, Show } from 'solid-js'
import type { StationView } from '#domain/organisations/site-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { equipmentOf, equipmentText, numberedNames, wholeOf } from './equipment-text.ts'
import { refreshOrganisations } from './frame.tsx'

const MOST_AT_ONCE = 200
const MOST_AT_ONE = 100

/** Adds one or many stations to a room, or changes one. */
export function StationForm(props: { roomId: string; of: StationView | null; onDone: () => void }) {
  const act = createAct()
  const [name, setName] = createSignal(props.of?.name ?? '')
  const [count, setCount] = createSignal('1')
  const [capacity, setCapacity] = createSignal(String(props.of?.capacity ?? 1))
  const [equipment, setEquipment] = createSignal(equipmentText(props.of?.equipment ?? []))
  const [tried, setTried] = createSignal(false)
  const howMany = () => wholeOf(count(), 1, MOST_AT_ONCE)
  const each = () => wholeOf(capacity(), 1, MOST_AT_ONE)
  const wrong = (value: number | null, most: number) =>
    tried() && value === null ? t('organisations.whole', { least: 1, most }) : null
  const send = async () => {
    const own = { capacity: each(), equipment: equipmentOf(equipment()) }
    const stations = numberedNames(name().trim(), howMany() ?? 1).map((one) => ({ ...own, name: one }))
    const done = props.of
      ? await act.send('PUT', `/api/stations/${props.of.id}`, { station: stations[0] })
      : await act.send('POST', `/api/rooms/${props.roomId}/stations`, { stations })
    if (!done) return
    sayDone(t('organisations.saved'))
    refreshOrganisations()
    props.onDone()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      class="grid gap-4 rounded-md bg-sunken p-4 sm:grid-cols-3"
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t(props.of ? 'common.save' : 'organisations.addStations')}
          </Button>
          <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextInput
        class="sm:col-span-3"
        label={t('organisations.stationName')}
        {...(props.of ? {} : { hint: t('organisations.stationNameHint') })}
        name="stationName"
        maxLength={50}
        value={name()}
        onInput={setName}
        error={tried() && !name().trim() ? t('common.required') : null}
      />
      <Show when={!props.of}>
        <TextInput
          label={t('organisations.howMany')}
          name="howMany"
          inputMode="numeric"
          maxLength={3}
          value={count()}
          onInput={setCount}
          error={wrong(howMany(), MOST_AT_ONCE)}
        />
      </Show>
      <TextInput
        class="sm:col-span-2"
        label={t('organisations.stationCapacity')}
        name="stationCapacity"
        inputMode="numeric"
        maxLength={3}
        value={capacity()}
        onInput={setCapacity}
        error={wrong(each(), MOST_AT_ONE)}
      />
      <TextInput
        class="sm:col-span-3"
        label={t('organisations.equipment')}
        note={t('common.optional')}
        name="stationEquipment"
        value={equipment()}
        onInput={setEquipment}
      />
    </DeskForm>
  )
}
