import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, Match, Show, Switch } from 'solid-js'
import type { Measure, MeasureForm } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { asForm } from './aspect-kinds.ts'
import { FigureField, TextField } from './form-parts.tsx'

const forms: readonly MeasureForm[] = ['full-or-zero', 'steps', 'deductions', 'table', 'linear']

interface MeasureProps<Kind extends Measure = Measure> {
  measure: Kind
  set: (measure: Measure, act: string | null) => void
  errorOf: (field: string) => string | null
}

/** How a measurement turns into points. */
export function MeasureFields(props: MeasureProps & { maximum: string }) {
  const of = <Form extends MeasureForm>(form: Form) =>
    props.measure.form === form && (props.measure as Extract<Measure, { form: Form }>)
  return (
    <div class="grid gap-5">
      <Select
        label={t('editor.form')}
        hint={t(`editor.hint-${props.measure.form}`)}
        options={forms.map((value) => ({ value, label: t(`editor.form-${value}`) }))}
        value={props.measure.form}
        onChange={(form) => props.set(asForm(form, props.maximum), null)}
      />
      <Switch>
        <Match when={of('steps')}>
          {(measure) => (
            <FigureField
              name="measure/step"
              label={t('editor.step')}
              class="w-48"
              value={measure().step}
              errorOf={props.errorOf}
              onInput={(step) => props.set({ ...measure(), step }, 'step')}
            />
          )}
        </Match>
        <Match when={of('deductions')}>
          {(measure) => (
            <div class="grid gap-4 sm:grid-cols-2">
              <FigureField
                name="measure/perFault"
                label={t('editor.perFault')}
                value={measure().perFault}
                errorOf={props.errorOf}
                onInput={(perFault) => props.set({ ...measure(), perFault }, 'perFault')}
              />
              <FigureField
                name="measure/floor"
                label={t('editor.floor')}
                value={measure().floor}
                errorOf={props.errorOf}
                onInput={(floor) => props.set({ ...measure(), floor }, 'floor')}
              />
            </div>
          )}
        </Match>
        <Match when={of('table')}>
          {(measure) => <TableFields measure={measure()} set={props.set} errorOf={props.errorOf} />}
        </Match>
        <Match when={of('linear')}>
          {(measure) => <LineFields measure={measure()} set={props.set} errorOf={props.errorOf} />}
        </Match>
      </Switch>
    </div>
  )
}

type Measured = Extract<Measure, { unit: string }>

function UnitFields(props: MeasureProps<Measured>) {
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <TextField
        name="measure/unit"
        label={t('editor.unit')}
        maxlength={20}
        value={props.measure.unit}
        errorOf={props.errorOf}
        onInput={(unit) => props.set({ ...props.measure, unit }, 'unit')}
      />
      <FigureField
        name="measure/tolerance"
        label={t('editor.tolerance')}
        hint={t('editor.toleranceHint')}
        unit={props.measure.unit}
        value={props.measure.tolerance}
        errorOf={props.errorOf}
        onInput={(tolerance) => props.set({ ...props.measure, tolerance }, 'tolerance')}
      />
    </div>
  )
}

type Table = Extract<Measure, { form: 'table' }>
type Row = Table['rows'][number]

/** The rows of a table; the last one is open above, and stays the last. */
function TableFields(props: MeasureProps<Table>) {
  const rows = () => props.measure.rows
  const setRows = (next: Row[], act: string | null = null) => props.set({ ...props.measure, rows: next }, act)
  const change = (place: number, change: Partial<Row>) =>
    setRows(
      rows().map((row, at) => (at === place ? { ...row, ...change } : row)),
      `rows/${place}/${Object.keys(change)}`,
    )
  return (
    <>
      <UnitFields {...props} />
      <ol class="grid gap-3">
        <Index each={rows()}>
          {(row, place) => (
            <li class="grid grid-cols-[1fr_1fr_2.75rem] items-end gap-2 sm:gap-4">
              <Show
                when={row().upTo !== null}
                fallback={
                  <p class="flex min-h-11 items-center text-15 text-muted">
                    {t('editor.above', { value: rows()[place - 1]?.upTo ?? '', unit: props.measure.unit })}
                  </p>
                }
              >
                <FigureField
                  name={`measure/rows/${place}/upTo`}
                  label={t('editor.upTo')}
                  unit={props.measure.unit}
                  value={row().upTo ?? ''}
                  errorOf={(field) => props.errorOf(field) ?? props.errorOf(`measure/rows/${place}`)}
                  onInput={(upTo) => change(place, { upTo })}
                />
              </Show>
              <FigureField
                name={`measure/rows/${place}/points`}
                label={t('editor.points')}
                value={row().points}
                errorOf={props.errorOf}
                onInput={(points) => change(place, { points })}
              />
              <Show when={row().upTo !== null && rows().length > 2}>
                <IconButton
                  name={t('editor.removeRow', { n: place + 1 })}
                  icon={<Trash aria-hidden="true" />}
                  onClick={() => setRows(rows().toSpliced(place, 1))}
                />
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <div>
        <Button
          kind="quiet"
          icon={<Plus class="size-5" aria-hidden="true" />}
          disabled={rows().length >= 100}
          onClick={() => setRows(rows().toSpliced(-1, 0, { upTo: '', points: '' }))}
        >
          {t('editor.addRow')}
        </Button>
      </div>
    </>
  )
}

type Line = Extract<Measure, { form: 'linear' }>

function LineFields(props: MeasureProps<Line>) {
  return (
    <>
      <UnitFields {...props} />
      <Index each={['from', 'to'] as const}>
        {(end) => (
          <div class="grid gap-4 sm:grid-cols-2">
            <FigureField
              name={`measure/${end()}/value`}
              label={t(`editor.${end()}`)}
              unit={props.measure.unit}
              value={props.measure[end()].value}
              errorOf={props.errorOf}
              onInput={(value) =>
                props.set({ ...props.measure, [end()]: { ...props.measure[end()], value } }, `${end()}/value`)
              }
            />
            <FigureField
              name={`measure/${end()}/points`}
              label={t('editor.points')}
              value={props.measure[end()].points}
              errorOf={props.errorOf}
              onInput={(points) =>
                props.set({ ...props.measure, [end()]: { ...props.measure[end()], points } }, `${end()}/points`)
              }
            />
          </div>
        )}
      </Index>
    </>
  )
}
