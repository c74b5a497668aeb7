import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DisciplineView } from '#domain/events/contract'
import type { RankingHead } from '#domain/rankings/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { FairnessFields } from './fairness-fields.tsx'
import { RankingFields } from './ranking-fields.tsx'
import { draftOf, isWhole, type RulesDraft, rankingOf, ruleSetOf } from './rules-draft.ts'
import { createPreview, RulesPreviewPart } from './rules-preview.tsx'
import { ScoringFields } from './scoring-fields.tsx'

/** Changes the rules of a discipline, and says before they are saved what that changes in the present standings. */
export function RulesDialog(props: { discipline: DisciplineView; open: boolean; onOpen: (open: boolean) => void }) {
  const form = createUniqueId()
  const at = () => `/api/disciplines/${props.discipline.id}`
  const ranking = createRemote<{ head: RankingHead }>(() => (props.open ? `${at()}/ranking` : null))
  const modules = () => ranking.data?.head.criteria ?? []
  const fresh = () =>
    draftOf(
      props.discipline.ruleSet,
      modules().map(({ code }) => code),
    )
  const [draft, setDraft] = createStore<RulesDraft>(fresh())
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const act = createAct()
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return
        setTried(false)
        setReason('')
        act.clear()
        setDraft(fresh())
      },
    ),
  )
  // The modules may be known only after somebody has begun to type: what is typed stays.
  createEffect(on(modules, () => setDraft('weights', (typed) => ({ ...fresh().weights, ...typed })), { defer: true }))
  const preview = createPreview(
    () => `${at()}/rule-set/preview`,
    () => (props.open && isWhole(draft) ? rankingOf(draft) : null),
  )
  const hasMarks = () => preview.data?.hasMarks ?? false
  const send = async () => {
    if (!isWhole(draft)) return
    const ruleSet = ruleSetOf(draft, props.discipline.ruleSet)
    const body = { ruleSet, reason: reason().trim() || null }
    const saved = await act.send<DisciplineView>('PUT', `${at()}/rule-set`, body)
    if (!saved) return
    props.onOpen(false)
    refreshRemotes('/api/events')
    refreshRemotes(at())
    sayDone(t('rules.saved'))
  }
  const about = () => ({
    code: props.discipline.code,
    name: props.discipline.name,
    version: props.discipline.ruleSet.version,
  })
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      wide
      title={t('rules.editTitle')}
      more={t('rules.editMore', about())}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={act.busy}>
            {t('rules.save')}
          </Button>
        </>
      }
    >
      <DeskForm id={form} act={act} onTry={() => setTried(true)} onSend={send} class="grid gap-8">
        <RankingFields draft={draft} set={setDraft} modules={modules()} tried={tried()} />
        <RulesPreviewPart preview={preview} whole={isWhole(draft)} />
        <Show when={hasMarks()}>
          <TextArea
            label={t('rules.reason')}
            hint={t('rules.reasonHint')}
            maxlength={500}
            value={reason()}
            onInput={setReason}
            error={tried() && !reason().trim() ? t('rules.reasonMissing') : null}
          />
        </Show>
        <FairnessFields draft={draft} set={setDraft} tried={tried()} />
        <ScoringFields draft={draft} set={setDraft} locked={hasMarks()} tried={tried()} />
      </DeskForm>
    </Drawer>
  )
}
