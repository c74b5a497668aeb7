/** What a penalty is given for. */
export const penaltyCauses = ['overtime', 'safety', 'discipline', 'cheating', 'forbidden-aid', 'other'] as const
export type PenaltyCause = (typeof penaltyCauses)[number]
