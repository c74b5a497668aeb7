export { words as common } from '../common.ts'
export { words as people } from '../people.ts'
export { words as refusals } from '../refusals.ts'
