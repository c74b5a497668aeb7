import Type from 'typebox'

/** Documents that say who a person is; all but the citizen id are taken as they are written. */
export const documentKinds = ['citizen-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'residence-permit'] as const
export const DocumentKindName = Type.Enum(documentKinds)
export type DocumentKind = (typeof documentKinds)[number]

export const sexes = ['female', 'male'] as const
export const SexName = Type.Enum(sexes)
export type Sex = (typeof sexes)[number]
