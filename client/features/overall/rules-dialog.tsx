import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DisciplineView } from '#domain/events/contract'
import {
  type OverallGroup,
  type OverallMethod,
  type OverallRules,
  overallGroups,
  overallMethods,
} from '#domain/events/overall-rules'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'

const AWARDS = ['gold', 'silver', 'bronze', 'medallion'] as const
const isCount = (text: string) => /^\d{1,5}$/.test(text.trim())

interface Draft {
  group: OverallGroup
  by: OverallMethod
  tie: OverallMethod | ''
  best: string
  points: Record<(typeof AWARDS)[number], string>
  places: string
  /** Empty counts all. */
  disciplineIds: string[]
}

const draftOf = ({ group, by, ties, best, medalPoints, rankPoints, disciplineIds }: OverallRules): Draft => ({
  group,
  by,
  tie: ties[0] ?? '',
  best: best === null ? '' : String(best),
  points: {
    gold: String(medalPoints.gold),
    silver: String(medalPoints.silver),
    bronze: String(medalPoints.bronze),
    medallion: String(medalPoints.medallion),
  },
  places: rankPoints.join(' '),
  disciplineIds: disciplineIds ?? [],
})

/** What was typed as rules; null where something of it can't be read. */
function rulesOf({ group, by, tie, best, points, places, disciplineIds }: Draft): OverallRules | null {
  const worths = places.split(/[\s,，、]+/).filter((text) => text !== '')
  if (
    ![...Object.values(points), ...worths].every(isCount) ||
    (best.trim() !== '' && !/^[1-9]\d{0,2}$/.test(best.trim()))
  )
    return null
  const { gold, silver, bronze, medallion } = points
  return {
    group,
    by,
    ties: tie === '' ? [] : [tie],
    best: best.trim() === '' ? null : Number(best),
    medalPoints: { gold: Number(gold), silver: Number(silver), bronze: Number(bronze), medallion: Number(medallion) },
    rankPoints: worths.map(Number),
    disciplineIds: disciplineIds.length === 0 ? null : [...disciplineIds],
  }
}

/** Changes by what an overall table is ranked; the table beside it follows once they are saved. */
export function OverallRulesDialog(props: {
  path: string
  rules: OverallRules
  disciplines: readonly DisciplineView[]
  open: boolean
  onOpen: (open: boolean) => void
  onSaved: () => void
}) {
  const act = createAct()
  const [draft, setDraft] = createStore(draftOf(props.rules))
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.open,
      () => {
        setDraft(draftOf(props.rules))
        setTried(false)
        act.clear()
      },
    ),
  )
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const rules = rulesOf(draft)
    if (!rules || !(await act.send('PUT', `${props.path}/rules`, { rules }))) return
    props.onOpen(false)
    props.onSaved()
    sayDone(t('overall.rulesSaved'))
  }
  const count = (id: string, on: boolean) =>
    setDraft('disciplineIds', (ids) => (on ? [...ids, id] : ids.filter((one) => one !== id)))
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t('overall.rulesTitle')}
      more={t('overall.rulesMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="overall" kind="primary" busy={act.busy}>
            {t('overall.saveRules')}
          </Button>
        </>
      }
    >
      <form id="overall" class="grid gap-6" onSubmit={(event) => void send(event)} noValidate>
        <RadioGroup
          row
          label={t('overall.group')}
          value={draft.group}
          onChange={(group) => setDraft({ group })}
          options={overallGroups.map((value) => ({ value, label: t(`overall.group-${value}`) }))}
        />
        <Select
          label={t('overall.by')}
          value={draft.by}
          onChange={(by) => setDraft({ by })}
          options={overallMethods.map((value) => ({ value, label: t(`overall.by-${value}`) }))}
        />
        <Select
          label={t('overall.tie')}
          hint={t('overall.tieHint')}
          value={draft.tie}
          onChange={(tie) => setDraft({ tie })}
          options={[
            { value: '' as const, label: t('overall.noTie') },
            ...overallMethods
              .filter((value) => value !== draft.by)
              .map((value) => ({ value, label: t(`overall.by-${value}`) })),
          ]}
        />
        <div class="grid grid-cols-2 items-end gap-4 sm:grid-cols-4">
          <For each={AWARDS}>
            {(award) => (
              <TextInput
                label={t('overall.worth', { award: t(`overall.${award}`) })}
                inputmode="numeric"
                value={draft.points[award]}
                onInput={(text) => setDraft('points', award, text)}
                error={tried() && !isCount(draft.points[award]) ? t('overall.whole') : null}
              />
            )}
          </For>
        </div>
        <TextInput
          label={t('overall.places')}
          hint={t('overall.placesHint')}
          value={draft.places}
          onInput={(places) => setDraft({ places })}
        />
        <TextInput
          label={t('overall.bestOf')}
          note={t('common.optional')}
          hint={t('overall.bestOfHint')}
          inputmode="numeric"
          value={draft.best}
          onInput={(best) => setDraft({ best })}
        />
        <fieldset class="grid gap-1">
          <legend class="text-15 font-medium">{t('overall.disciplines')}</legend>
          <p class="text-13 text-muted">{t('overall.disciplinesHint')}</p>
          <For each={props.disciplines}>
            {({ id, code, name }) => (
              <Checkbox
                label={`${code} ${name}`}
                checked={draft.disciplineIds.includes(id)}
                onChange={(on) => count(id, on)}
              />
            )}
          </For>
        </fieldset>
        <Show when={tried() && rulesOf(draft) === null}>
          <p class="text-15 text-refused">{t('overall.unreadable')}</p>
        </Show>
        <ActError of={act} />
      </form>
    </Drawer>
  )
}
