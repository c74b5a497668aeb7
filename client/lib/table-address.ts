import { useSearchParams } from '@solidjs/router'
import type { TableView } from '../ui/table-view.ts'

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/**
 * A table's sort and filter kept in the address, so that it can be shared and back works: `<Table {...createTableAddress()}>`.
 * `prefix` tells two tables of one page apart.
 */
export function createTableAddress(prefix = ''): { readonly view: TableView; onView: (view: TableView) => void } {
  const [params, setParams] = useSearchParams()
  return {
    get view() {
      return { sort: first(params[`${prefix}sort`]), filter: first(params[`${prefix}q`]) }
    },
    onView: (view) =>
      setParams(
        { [`${prefix}sort`]: view.sort || null, [`${prefix}q`]: view.filter || null },
        { replace: true, scroll: false },
      ),
  }
}
