import { createEffect, createSignal, createUniqueId, For } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DisciplineView } from '#domain/events/contract'
import type { RuleSet } from '#domain/events/rule-set'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** The figures that can be changed, and between which bounds. */
const FIGURES = [
  { key: 'panelSize', label: 'events.panelSize', hint: 'events.panelSizeHint', least: 1, most: 15 },
  { key: 'judgementSpread', label: 'events.judgementSpread', hint: 'events.judgementSpreadHint', least: 0, most: 3 },
  { key: 'awardDecimals', label: 'events.awardDecimals', hint: 'events.awardDecimalsHint', least: 0, most: 4 },
  { key: 'gold', label: 'events.gold', hint: null, least: 0, most: 1000 },
  { key: 'silver', label: 'events.silver', hint: null, least: 0, most: 1000 },
  { key: 'bronze', label: 'events.bronze', hint: null, least: 0, most: 1000 },
] as const

type Figure = (typeof FIGURES)[number]
type Fields = Record<Figure['key'], string>

const fieldsOf = ({ panelSize, judgementSpread, awardDecimals, ranking: { medals } }: RuleSet): Fields => ({
  panelSize: String(panelSize),
  judgementSpread: String(judgementSpread),
  awardDecimals: String(awardDecimals),
  gold: String(medals.gold),
  silver: String(medals.silver),
  bronze: String(medals.bronze),
})

const ruleSetOf = (fields: Fields, before: RuleSet): RuleSet => ({
  ...before,
  panelSize: Number(fields.panelSize),
  judgementSpread: Number(fields.judgementSpread),
  awardDecimals: Number(fields.awardDecimals),
  ranking: {
    ...before.ranking,
    medals: {
      ...before.ranking.medals,
      gold: Number(fields.gold),
      silver: Number(fields.silver),
      bronze: Number(fields.bronze),
    },
  },
})

const within = ({ least, most }: Figure, text: string) =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** Changes the rules of a discipline; the server refuses once marks were given under them. */
export function RulesDialog(props: { discipline: DisciplineView; open: boolean; onOpen: (open: boolean) => void }) {
  const form = createUniqueId()
  const [fields, setFields] = createStore(fieldsOf(props.discipline.ruleSet))
  const [tried, setTried] = createSignal(false)
  const act = createAct()
  createEffect(() => {
    if (!props.open) return
    setTried(false)
    act.clear()
    setFields(fieldsOf(props.discipline.ruleSet))
  })
  const wrong = (figure: Figure) =>
    tried() && !within(figure, fields[figure.key])
      ? t('events.figureBetween', { least: figure.least, most: figure.most })
      : null
  const send = async () => {
    const ruleSet = ruleSetOf(fields, props.discipline.ruleSet)
    const path = `/api/disciplines/${props.discipline.id}/rule-set`
    const saved = await act.send<DisciplineView>('PUT', path, { ruleSet })
    if (!saved) return
    props.onOpen(false)
    refreshRemotes('/api/events')
    sayDone(t('events.rulesSaved'))
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('events.editRules')}
      more={t('events.editRulesMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={act.busy}>
            {t('events.saveRules')}
          </Button>
        </>
      }
    >
      <DeskForm id={form} act={act} onTry={() => setTried(true)} onSend={send} class="grid grid-cols-6 gap-5">
        <For each={FIGURES}>
          {(figure) => (
            <TextInput
              class={figure.hint ? 'col-span-6' : 'col-span-2'}
              label={t(figure.label)}
              hint={figure.hint ? t(figure.hint) : undefined}
              name={figure.key}
              inputmode="numeric"
              autocomplete="off"
              value={fields[figure.key]}
              onInput={(text) => setFields(figure.key, text)}
              error={wrong(figure)}
            />
          )}
        </For>
      </DeskForm>
    </Dialog>
  )
}
