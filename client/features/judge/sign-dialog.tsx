import PenLine from 'lucide-solid/icons/pen-line'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { formatPoints, points, sumPoints } from '#domain/kit/points'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { toast } from '../../ui/toast.tsx'
import { useMarking } from './marking.ts'
import type { SubCriterionView } from './scheme-walk.ts'
import { sheetMaximum } from './sheet-standing.ts'
import { signable, standingIn, unsentOn } from './signable.ts'
import { standingWords } from './standing-look.tsx'

/** Signs the entry's complete sheets: all of them, or those that are ticked; their points are in sight first. */
export function SignDialog(props: { open: boolean; onOpen: (open: boolean) => void }) {
  const marking = useMarking()
  const act = createAct()
  const entry = () => marking.here().entry
  const sheets = createMemo(() => (props.open ? signable(marking, entry().id) : []))
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(
    on([() => props.open, entry], () => {
      setLeft(new Set<string>())
      act.clear()
    }),
  )
  const chosen = () => sheets().filter(({ id }) => !left().has(id))
  const pointsOf = (sheet: SubCriterionView) => points(marking.sheet(entry().id, sheet.id)?.points ?? '0')
  const choose = (id: string, yes: boolean) => {
    const next = new Set(left())
    if (yes) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  const sign = async () => {
    const keys = chosen().map(({ id }) => ({ entryId: entry().id, subCriterionId: id }))
    const answer = await act.send('POST', `/api/sessions/${marking.judging().session.id}/sign-offs`, { sheets: keys })
    if (answer === undefined) return
    toast({ state: 'stored', word: t('judge.signedWord'), text: t('judge.signedCount', { n: keys.length }) })
    props.onOpen(false)
  }
  return (
    <Dialog
      wide
      open={props.open}
      onOpen={props.onOpen}
      title={t('judge.signTitle', { entry: entryTag(entry()) })}
      more={t('judge.signMore')}
      closeName={t('common.close')}
      actions={
        <>
          <span class="me-auto grid content-center text-15">
            <span class="text-13 text-muted">{t('judge.signTotal', { n: chosen().length })}</span>
            <span class="font-semibold text-20">
              {formatPoints(sumPoints(chosen().map(pointsOf)), 2)}
              <span class="font-normal text-15 text-muted">
                {' / '}
                {formatPoints(sumPoints(chosen().map(sheetMaximum)), 2)}
              </span>
            </span>
          </span>
          <Button size="large" class="max-sm:hidden" onClick={() => props.onOpen(false)}>
            {t('common.cancel')}
          </Button>
          <Button
            kind="primary"
            size="large"
            busy={act.busy}
            disabled={chosen().length === 0}
            icon={<PenLine class="size-5" aria-hidden="true" />}
            onClick={() => void sign()}
          >
            {t('judge.signCount', { n: chosen().length })}
          </Button>
        </>
      }
    >
      <div class="grid gap-5">
        <ActError of={act} />
        <Show
          when={sheets().length > 0}
          fallback={<EmptyState title={t('judge.nothingToSign')} more={t('judge.nothingToSignMore')} />}
        >
          <ul class="grid divide-y divide-line border-line border-y">
            <For each={sheets()}>
              {(sheet) => (
                <li class="flex min-h-14 items-center gap-4 py-1">
                  <span class="min-w-0 flex-1">
                    <Checkbox
                      checked={!left().has(sheet.id)}
                      onChange={(yes) => choose(sheet.id, yes)}
                      label={
                        <span>
                          <span class="me-2 font-semibold">{sheet.code}</span>
                          {sheet.name}
                        </span>
                      }
                    />
                  </span>
                  <span class="text-17 font-semibold">
                    {formatPoints(pointsOf(sheet), 2)}
                    <span class="font-normal text-15 text-muted"> / {formatPoints(sheetMaximum(sheet), 2)}</span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Unready open={props.open} />
      </div>
    </Dialog>
  )
}

/** The entry's sheets that cannot be signed yet, and what each lacks. */
function Unready(props: { open: boolean }) {
  const marking = useMarking()
  const entryId = () => marking.here().entry.id
  const lacks = (sheet: SubCriterionView) => {
    const unsent = unsentOn(marking, entryId(), sheet)
    const standing = standingIn(marking, entryId(), sheet)
    if (standing === 'to-sign') return unsent > 0 ? t('judge.unsentCount', { n: unsent }) : null
    if (standing === 'signed' || standing === 'confirmed' || standing === 'given') return null
    if (standing === 'waiting') return t('judge.waitsFor', { names: waitingNames(sheet) })
    return `${standingWords(standing)} · ${marking.missing(entryId(), sheet.aspects)}`
  }
  const waitingNames = (sheet: SubCriterionView) => {
    const ids = marking.sheet(entryId(), sheet.id)?.waitingFor ?? []
    return marking
      .judging()
      .panel.judges.flatMap(({ personId, name }) => (ids.includes(personId) ? name : []))
      .join(', ')
  }
  const rows = createMemo(() =>
    props.open
      ? marking
          .walk()
          .sheets.flatMap((sheet) => ({ sheet, lack: lacks(sheet) }))
          .filter(({ lack }) => lack)
      : [],
  )
  return (
    <Show when={rows().length > 0}>
      <section class="grid gap-2">
        <h3 class="text-15">{t('judge.notYetReady')}</h3>
        <ul class="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          <For each={rows()}>
            {({ sheet, lack }) => (
              <li class="flex gap-2 text-13 text-muted">
                <span class="w-9 shrink-0 font-semibold">{sheet.code}</span>
                <span class="min-w-0">{lack}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
