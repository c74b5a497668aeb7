import { createUniqueId, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { parsePoints } from '#domain/kit/points'
import { type PenaltyCause, penaltyCauses } from '#domain/scoring/penalty'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import type { PenaltyModule } from './penalties-drawer.tsx'
import type { MatrixEntry } from './progress-model.ts'

interface Fields {
  entryId: string
  /** The code of a module; nothing for the entry as a whole. */
  module: string
  kind: 'off' | 'out'
  points: string
  cause: PenaltyCause | ''
  reason: string
  tried: boolean
}

const empty: Fields = { entryId: '', module: '', kind: 'off', points: '', cause: '', reason: '', tried: false }

/** Takes points off an entry, or disqualifies a module of it, with cause and reason. */
export function PenaltyForm(props: {
  path: string
  entries: readonly MatrixEntry[]
  modules: readonly PenaltyModule[]
  onGiven: () => void
}) {
  const id = createUniqueId()
  const act = createAct()
  const [fields, setFields] = createStore({ ...empty })
  const isOut = () => fields.kind === 'out'
  const wrong = (isWrong: boolean, words: string) => (fields.tried && isWrong ? words : null)
  const off = () => parsePoints(fields.points.replace(',', '.'))
  const modules = () => [
    ...(isOut() ? [] : [{ value: '', label: t('penalties.whole') }]),
    ...props.modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  ]
  const give = async () => {
    const { entryId, module, cause, reason } = fields
    const points = isOut() ? null : fields.points.trim().replace(',', '.')
    const body = { entryId, module: module || null, points, cause, reason: reason.trim() }
    if (!(await act.send('POST', props.path, body))) return
    setFields({ ...empty })
    props.onGiven()
    sayDone(t('penalties.given'))
  }
  return (
    <DeskForm
      id={id}
      act={act}
      onTry={() => setFields('tried', true)}
      onSend={give}
      class="grid grid-cols-2 gap-5"
      buttons={
        <Button type="submit" kind="danger" busy={act.busy}>
          {t('penalties.give')}
        </Button>
      }
    >
      <Select
        class="col-span-2"
        label={t('penalties.entry')}
        options={props.entries.map(({ id, number, name, delegation }) => ({
          value: id,
          label: `${number} ${name} · ${delegation.name}`,
        }))}
        value={fields.entryId}
        placeholder={t('penalties.choose')}
        onChange={(entryId) => setFields({ entryId })}
        error={wrong(!fields.entryId, t('penalties.entryMissing'))}
      />
      <RadioGroup
        class="col-span-2"
        row
        label={t('penalties.kind')}
        options={[
          { value: 'off', label: t('penalties.kindOff') },
          { value: 'out', label: t('penalties.kindOut') },
        ]}
        value={fields.kind}
        onChange={(kind) => setFields({ kind })}
      />
      <Select
        label={t('penalties.module')}
        options={modules()}
        value={fields.module}
        placeholder={isOut() ? t('penalties.choose') : undefined}
        onChange={(module) => setFields({ module })}
        error={wrong(isOut() && !fields.module, t('penalties.moduleMissing'))}
      />
      <Show when={!isOut()} fallback={<span />}>
        <TextInput
          label={t('penalties.points')}
          name="points"
          inputmode="decimal"
          autocomplete="off"
          value={fields.points}
          onInput={(points) => setFields({ points })}
          error={wrong((off() ?? 0) <= 0, t('penalties.pointsMissing'))}
        />
      </Show>
      <Select
        class="col-span-2"
        label={t('penalties.cause')}
        options={penaltyCauses.map((cause) => ({ value: cause, label: t(`penalties.cause-${cause}`) }))}
        value={fields.cause}
        placeholder={t('penalties.choose')}
        onChange={(cause) => setFields({ cause })}
        error={wrong(!fields.cause, t('penalties.causeMissing'))}
      />
      <TextArea
        class="col-span-2"
        label={t('penalties.reason')}
        hint={t('penalties.reasonHint')}
        name="reason"
        maxLength={1000}
        value={fields.reason}
        onInput={(reason) => setFields({ reason })}
        error={wrong(fields.reason.trim().length < 3, t('penalties.reasonMissing'))}
      />
    </DeskForm>
  )
}
