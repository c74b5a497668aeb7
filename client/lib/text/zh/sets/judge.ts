export { words as judge } from '../judge.ts'
export { words as tablet } from '../tablet.ts'
