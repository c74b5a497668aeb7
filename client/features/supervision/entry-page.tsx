import { useParams, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, onCleanup, Show } from 'solid-js'
import type { CheckedSheet, EntryRecheck, RecheckAnswer } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Status } from '../../ui/status.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { CheckBar } from './check-bar.tsx'
import { createRecheck } from './create-recheck.ts'
import { DoorFrame } from './door-frame.tsx'
import { RaiseDrawer } from './raise-drawer.tsx'
import { sheetLooks } from './recheck-look.tsx'
import { SheetEvidence } from './sheet-evidence.tsx'
import { SheetList } from './sheet-list.tsx'

/** An entry's sheets, one after another: each is found right, or a finding is raised. */
export default function EntryPage() {
  const params = useParams<{ disciplineId: string; entryId: string }>()
  const { remote: recheck } = createRecheck(() => params.disciplineId)
  const at = () => `/api/disciplines/${params.disciplineId}/recheck`
  const entry = createRemote<EntryRecheck>(() => `${at()}/entries/${params.entryId}`)
  const title = () => (entry.data ? entryTag(entry.data.entry) : t('recheck.recheck'))
  return (
    <DoorFrame
      title={title()}
      back={{ href: `/supervise/rechecks/${params.disciplineId}`, name: t('recheck.list') }}
      end={
        <Show when={entry.data}>
          {(found) => (
            <span class="truncate pe-2 text-15 text-muted max-sm:hidden">
              {t('recheck.checkedOf', { n: found().entry.checked, total: found().entry.sheets })}
            </span>
          )}
        </Show>
      }
    >
      <Remote of={entry}>
        {(found) => (
          <Sheets
            at={at()}
            disciplineId={params.disciplineId}
            of={found()}
            recheck={recheck.data}
            onChecked={() => refreshRemotes(at())}
          />
        )}
      </Remote>
    </DoorFrame>
  )
}

function Sheets(props: {
  at: string
  disciplineId: string
  of: EntryRecheck
  recheck: RecheckAnswer | undefined
  onChecked: () => void
}) {
  const act = createAct()
  const [address, setAddress] = useSearchParams<{ sheet?: string }>()
  const [raising, setRaising] = createSignal(false)
  const sheets = () => props.of.sheets
  const entryId = () => props.of.entry.entryId
  const place = createMemo(() => {
    const asked = sheets().findIndex(({ subCriterionId }) => subCriterionId === address.sheet)
    return Math.max(asked >= 0 ? asked : sheets().findIndex(isToCheck), 0)
  })
  const here = () => sheets()[place()]
  const go = (to: number) => {
    const sheet = sheets()[to]
    if (sheet) setAddress({ sheet: sheet.subCriterionId }, { replace: true })
  }
  /** The next sheet that is left, from here on and then from the start; undefined where none is. */
  const next = () => {
    const order = [...sheets().keys()].map((i) => (place() + 1 + i) % sheets().length)
    return order.find((i) => i !== place() && isToCheck(sheets()[i]))
  }
  const confirm = async () => {
    const sheet = here()
    if (!sheet || !isToCheck(sheet) || act.busy) return
    const { subCriterionId, seen } = sheet
    const then = next()
    const body = { entryId: entryId(), sheets: [{ subCriterionId, seen }] }
    const done = await act.send('POST', `${props.at}/confirmations`, body)
    if (done) go(then ?? place())
    else sayError(act.error)
    props.onChecked()
    if (done && then === undefined) sayDone(t('recheck.entryDone'))
  }
  document.documentElement.dataset.toasts = 'high'
  onCleanup(() => delete document.documentElement.dataset.toasts)
  listen({ go: (by) => go(place() + by), confirm: () => void confirm(), raise: () => setRaising(true) })
  return (
    <>
      <div class="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <SheetList sheets={sheets()} here={place()} onGo={go} />
        <main class="grid min-w-0 content-start gap-4 px-4 py-5 sm:px-6">
          <Show when={here()} keyed>
            {(sheet) => (
              <>
                <SheetHead entry={props.of} sheet={sheet} />
                <SheetEvidence entry={props.of} sheet={sheet} />
                <RaiseDrawer
                  disciplineId={props.disciplineId}
                  entryId={entryId()}
                  sheet={sheet}
                  open={raising()}
                  onOpen={setRaising}
                  onRaised={() => go(next() ?? place())}
                />
              </>
            )}
          </Show>
        </main>
      </div>
      <Show when={here()}>
        {(sheet) => (
          <CheckBar
            disciplineId={props.disciplineId}
            entry={props.of.entry}
            recheck={props.recheck}
            sheet={sheet()}
            place={place()}
            count={sheets().length}
            busy={act.busy}
            onGo={go}
            onRight={() => void confirm()}
            onWrong={() => setRaising(true)}
          />
        )}
      </Show>
    </>
  )
}

const isToCheck = (sheet: CheckedSheet | undefined) => sheet?.state === 'unchecked' || sheet?.state === 'changed'

function SheetHead(props: { entry: EntryRecheck; sheet: CheckedSheet }) {
  const entry = () => props.entry.entry
  return (
    <div class="flex flex-wrap items-start gap-x-6 gap-y-2">
      <div class="min-w-0 flex-1 basis-64">
        <p class="truncate text-15 text-muted">
          {[entryTag(entry()), `${entry().delegation.code} ${entry().delegation.name}`.trim()]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1 class="wrap-anywhere text-26">
          {t('recheck.sheetOf', { code: props.sheet.code, name: props.sheet.name })}
        </h1>
        <p class="mt-1 flex flex-wrap items-center gap-2 text-13 text-muted">
          <Status state={sheetLooks[props.sheet.state]} word={t(`recheck.sheet-${props.sheet.state}`)} />
          <Show when={props.sheet.checkedAt}>
            {(at) => t('recheck.checkedBy', { name: props.sheet.checkedBy ?? '', time: formatDateTime(at()) })}
          </Show>
        </p>
      </div>
      <p class="text-end whitespace-nowrap">
        <span class="font-semibold text-34 tabular-nums">{props.sheet.points}</span>
        <span class="block text-13 text-muted">{t('recheck.maximum', { n: props.sheet.maximum })}</span>
      </p>
    </div>
  )
}

/** Left and right go through the sheets, Enter finds one right, F raises a finding; nothing while a field or dialog is open. */
function listen(acts: { go: (by: number) => void; confirm: () => void; raise: () => void }): void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
    if (event.key === 'ArrowLeft') acts.go(-1)
    else if (event.key === 'ArrowRight') acts.go(1)
    else if (event.key === 'Enter') acts.confirm()
    else if (event.key.toLowerCase() === 'f') acts.raise()
    else return
    event.preventDefault()
  }
  document.addEventListener('keydown', press)
  onCleanup(() => document.removeEventListener('keydown', press))
}

/** Whether the key is for something else: a dialog, a field, or a link or button that Enter would press. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return true
  if (!(target instanceof HTMLElement)) return false
  return target.closest(key === 'Enter' ? 'a, button, input, textarea, select' : 'input, textarea, select') !== null
}
