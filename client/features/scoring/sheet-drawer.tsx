import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js'
import type { RuleSet } from '#domain/events/rule-set'
import type { SheetView } from '#domain/scoring/contract'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import type { MatrixEntry, SheetColumn } from './progress-model.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { linesOf, type SchemeAspect, type SheetMarks } from './sheet-model.ts'
import { SheetStanding } from './sheet-standing.tsx'

/** A sheet that is open beside the matrix. */
export interface OpenSheet {
  readonly entry: MatrixEntry
  readonly column: SheetColumn
  readonly aspects: readonly SchemeAspect[]
  readonly judges: readonly { readonly personId: string; readonly name: string }[]
}

/** A sheet in full: every mark, round and signature, and what the chief judge may do about it. */
export function SheetDrawer(props: {
  sessionId: string
  rules: RuleSet
  sheet: OpenSheet | null
  view: SheetView | null
  /** Whether the reader is the session's chief judge and the session takes acts. */
  leads: boolean
  onGo: (rows: number, columns: number) => void
  onClose: () => void
}) {
  const title = (sheet: OpenSheet) => t('sessions.sheetOf', { sheet: sheet.column.code, entry: entryTag(sheet.entry) })
  return (
    <Drawer
      open={props.sheet !== null}
      onOpen={props.onClose}
      title={props.sheet ? title(props.sheet) : ''}
      more={props.sheet ? `${props.sheet.column.name} · ${props.sheet.entry.delegation.name}` : undefined}
      closeName={t('common.close')}
      actions={
        <>
          <div class="me-auto flex gap-1">
            <Step
              name={t('sessions.previousEntry')}
              icon={<ArrowUp aria-hidden="true" />}
              go={() => props.onGo(-1, 0)}
            />
            <Step name={t('sessions.nextEntry')} icon={<ArrowDown aria-hidden="true" />} go={() => props.onGo(1, 0)} />
            <Step
              name={t('sessions.previousSheet')}
              icon={<ArrowLeft aria-hidden="true" />}
              go={() => props.onGo(0, -1)}
            />
            <Step name={t('sessions.nextSheet')} icon={<ArrowRight aria-hidden="true" />} go={() => props.onGo(0, 1)} />
          </div>
          <Show when={props.leads && props.sheet}>
            {(sheet) => <ChiefActs sessionId={props.sessionId} sheet={sheet()} view={props.view} />}
          </Show>
        </>
      }
    >
      <Show when={props.sheet}>
        {(sheet) => (
          <SheetBody
            sessionId={props.sessionId}
            rules={props.rules}
            sheet={sheet()}
            view={props.view}
            leads={props.leads}
          />
        )}
      </Show>
    </Drawer>
  )
}

const Step = (props: { name: string; icon: JSX.Element; go: () => void }) => (
  <IconButton name={props.name} icon={props.icon} onClick={() => props.go()} />
)

function SheetBody(props: {
  sessionId: string
  rules: RuleSet
  sheet: OpenSheet
  view: SheetView | null
  leads: boolean
}) {
  const act = createAct()
  const marks = createRemote<SheetMarks>(() => `/api/sessions/${props.sessionId}/marks?entryId=${props.sheet.entry.id}`)
  // The sheet's row says that something changed; what changed is read anew.
  createEffect(
    on(
      () => JSON.stringify(props.view),
      () => marks.refresh(),
      { defer: true },
    ),
  )
  const [repeating, setRepeating] = createSignal<SchemeAspect | null>(null)
  const names = createMemo(() => new Map(props.sheet.judges.map(({ personId, name }) => [personId, name])))
  const lines = (found: SheetMarks) =>
    linesOf(props.sheet.entry.id, props.sheet.aspects, [...names().keys()], found, props.rules)
  const mayRepeat = () => props.leads && props.view?.signedBy.length === 0

  const repeat = async (reason: string) => {
    const path = `/api/sessions/${props.sessionId}/repeat`
    const body = { entryId: props.sheet.entry.id, aspectId: repeating()?.id, reason }
    const done = await act.send<{ round: number }>('POST', path, body)
    if (!done) return
    setRepeating(null)
    marks.refresh()
    sayDone(t('sessions.repeated', { n: done.round }))
  }

  return (
    <div class="grid gap-5">
      <SheetStanding sheet={props.sheet} view={props.view} />
      <Remote of={marks}>
        {(found) => (
          <SheetLines
            lines={lines(found())}
            nameOf={(id) => names().get(id) ?? ''}
            onRepeat={mayRepeat() ? setRepeating : null}
          />
        )}
      </Remote>
      <ReasonDialog
        open={repeating() !== null}
        title={t('sessions.repeatTitle', { aspect: repeating()?.code ?? '' })}
        more={t('sessions.repeatMore')}
        verb={t('sessions.repeat')}
        act={act}
        onClose={() => setRepeating(null)}
        onGive={(reason) => void repeat(reason)}
      />
    </div>
  )
}

/** Confirming a sheet that everybody has signed, and unlocking one with signatures. */
function ChiefActs(props: { sessionId: string; sheet: OpenSheet; view: SheetView | null }) {
  const confirming = createAct()
  const unlocking = createAct()
  const [asking, setAsking] = createSignal(false)
  const sheets = () => [{ entryId: props.sheet.entry.id, subCriterionId: props.sheet.column.id }]
  const path = (act: string) => `/api/sessions/${props.sessionId}/${act}`

  const confirm = async () => {
    if (!(await confirming.send('POST', path('sign-offs'), { sheets: sheets() }))) return sayError(confirming.error)
    sayDone(t('sessions.confirmed', { n: 1 }))
  }
  const unlock = async (reason: string) => {
    if (!(await unlocking.send('POST', path('unlock'), { sheets: sheets(), reason }))) return
    setAsking(false)
    sayDone(t('sessions.unlocked'))
  }

  return (
    <>
      <Show when={props.view && (props.view.signedBy.length > 0 || props.view.confirmed)}>
        <Button onClick={() => setAsking(true)}>{t('sessions.unlock')}</Button>
      </Show>
      <Show when={props.view?.state === 'signed'}>
        <Button kind="primary" busy={confirming.busy} onClick={() => void confirm()}>
          {t('sessions.confirmOne')}
        </Button>
      </Show>
      <ReasonDialog
        open={asking()}
        title={t('sessions.unlockTitle', { sheet: props.sheet.column.code })}
        more={t('sessions.unlockMore')}
        verb={t('sessions.unlock')}
        act={unlocking}
        onClose={() => setAsking(false)}
        onGive={(reason) => void unlock(reason)}
      />
    </>
  )
}
