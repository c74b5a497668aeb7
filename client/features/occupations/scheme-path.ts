import { noLevel, type SchemePlace } from '#domain/standards/component-scheme'

/** The end of an address that names a component: its level and its name. */
export const placeAddress = ({ level, component }: SchemePlace): string => `${level ?? noLevel}/${component}`

/** Where the scheme of an occupation's component is read and saved. */
export const schemePath = (occupationId: string, place: SchemePlace): string =>
  `/api/occupations/${occupationId}/schemes/${placeAddress(place)}`

/** The page of the scheme of an occupation's component. */
export const schemePage = (occupationId: string, place: SchemePlace): string =>
  `/desk/occupations/${occupationId}/schemes/${placeAddress(place)}`
