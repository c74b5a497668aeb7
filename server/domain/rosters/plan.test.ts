import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PanelPlan, RosterPlan } from './contract.ts'
import { judgesLeft, type RosterFacts, whyNotRoster } from './plan.ts'

const judges = (...ids: string[]) => ids.map((id) => [id, new Set(['judge'])] as const)
const known = { name: '王芳', withdrawn: false, otherSession: null, delegation: { code: 'CQ', name: '重庆市' } }
const facts: RosterFacts = {
  sessionState: 'planned',
  eventClosed: false,
  panelSize: 3,
  officials: new Map([
    ...judges('j1', 'j2', 'j3', 'j4', 'j5', 'j6'),
    ['chief', new Set(['chief-judge', 'judge'])],
    ['sup', new Set(['supervisor', 'judge'])],
  ]),
  elsewhere: new Set(),
  entries: new Map([
    ['e1', { ...known, number: 1, name: '张伟' }],
    ['e2', { ...known, number: 2, name: '李娜', delegation: { code: 'SC', name: '四川省' } }],
    ['gone', { ...known, number: 3, withdrawn: true }],
  ]),
  marked: new Map(),
  ties: { origins: [], declared: [] },
  namesSealed: false,
  conflictRule: 'refuse',
}
const panel = (changes: Partial<PanelPlan> = {}): PanelPlan => ({
  name: 'A',
  judgeIds: ['j1', 'j2', 'j3'],
  entryIds: ['e1', 'e2'],
  ...changes,
})
const plan = (changes: Partial<RosterPlan> = {}): RosterPlan => ({
  panels: [panel()],
  chiefJudgeId: 'chief',
  supervisorIds: ['sup'],
  ...changes,
})
const code = (wanted: RosterPlan, changes: Partial<RosterFacts> = {}) =>
  whyNotRoster({ ...facts, ...changes }, wanted)?.code

test('a whole roster is taken', () => {
  assert.is(whyNotRoster(facts, plan()), null)
})

test('a panel may lack judges until the session is open, and never has too many', () => {
  const short = plan({ panels: [panel({ judgeIds: ['j1'] })] })
  assert.is(code(short), undefined)
  assert.is(code(short, { sessionState: 'open' }), 'panel-size')
  assert.is(code(plan({ panels: [panel({ judgeIds: ['j1', 'j2', 'j3', 'j4'] })] })), 'panel-size')
})

test('nobody sits twice', () => {
  const second = (changes: Partial<PanelPlan>) =>
    plan({ panels: [panel(), panel({ name: 'B', judgeIds: ['j4', 'j5', 'j6'], entryIds: [], ...changes })] })
  assert.is(code(second({})), undefined)
  assert.is(code(second({ judgeIds: ['j3', 'j4', 'j5'] })), 'judge-in-two-panels')
  assert.is(code(second({ entryIds: ['e1'] })), 'entry-in-two-panels')
  assert.is(code(second({ name: 'A' })), 'panel-name-taken')
  assert.is(code(second({ judgeIds: ['chief', 'j4', 'j5'] })), 'chief-judge-in-panel')
  assert.is(code(second({ judgeIds: ['sup', 'j4', 'j5'] })), 'supervisor-marks')
})

test('everybody serves in a role that they hold, in one place at a time', () => {
  assert.is(code(plan({ chiefJudgeId: 'j4' })), 'not-an-official')
  assert.is(code(plan({ panels: [panel({ judgeIds: ['j1', 'stranger'] })] })), 'not-an-official')
  assert.is(code(plan(), { elsewhere: new Set(['j2']) }), 'official-elsewhere-then')
})

test('only entries of the discipline that were not withdrawn are placed', () => {
  assert.is(code(plan({ panels: [panel({ entryIds: ['other'] })] })), 'entry-of-another-discipline')
  assert.is(code(plan({ panels: [panel({ entryIds: ['gone'] })] })), 'entry-withdrawn')
  const entries = new Map(facts.entries).set('e2', { ...known, number: 2, otherSession: 'Morning' })
  assert.is(code(plan(), { entries }), 'entry-in-two-sessions')
})

test('an entry with marks keeps its judges, also when it was withdrawn since', () => {
  const marked = new Map([['e1', ['j1', 'j2', 'j3']]])
  assert.is(code(plan(), { marked }), undefined)
  assert.is(code(plan({ panels: [panel({ judgeIds: ['j3', 'j1', 'j2'] })] }), { marked }), undefined)
  assert.is(code(plan({ panels: [panel({ judgeIds: ['j1', 'j2', 'j4'] })] }), { marked }), 'entry-has-marks')
  assert.is(code(plan({ panels: [panel({ entryIds: ['e2'] })] }), { marked }), 'entry-has-marks')
  const gone = new Map([['gone', ['j1', 'j2', 'j3']]])
  assert.is(code(plan({ panels: [panel({ entryIds: ['gone'] })] }), { marked: gone }), undefined)
})

test('an open session has a chief judge, and nothing of a closed event changes', () => {
  assert.is(code(plan({ chiefJudgeId: null })), undefined)
  assert.is(code(plan({ chiefJudgeId: null }), { sessionState: 'open' }), 'session-not-ready')
  assert.is(code(plan(), { eventClosed: true }), 'event-closed')
})

test('a judge in conflict with an entry of the panel is refused by name, entry and kind', () => {
  const ties = { origins: [{ personId: 'j2', delegationCode: 'SC', employer: '' }], declared: [] }
  assert.equal(whyNotRoster({ ...facts, ties }, plan()), {
    code: 'judge-of-own-delegation',
    facts: { panel: 'A', personId: 'j2', entryId: 'e2', number: 2, entry: '李娜', kind: 'delegation' },
  })
  assert.is(code(plan({ panels: [panel({ entryIds: ['e1'] })] }), { ties }), undefined)
})

test('while names are sealed only the panel of a conflict is told', () => {
  const ties = { origins: [{ personId: 'j2', delegationCode: 'SC', employer: '' }], declared: [] }
  assert.equal(whyNotRoster({ ...facts, ties, namesSealed: true }, plan()), {
    code: 'panel-in-conflict',
    facts: { panel: 'A' },
  })
})

test('a conflict that comes up after an entry was marked does not keep the roster from being saved', () => {
  const ties = { origins: [{ personId: 'j2', delegationCode: 'SC', employer: '' }], declared: [] }
  assert.is(code(plan(), { ties, marked: new Map([['e2', ['j1', 'j2', 'j3']]]) }), undefined)
})

test('where the rules say so, a judge in conflict stays out of the entry, and the others judge it', () => {
  const ties = { origins: [{ personId: 'j2', delegationCode: 'SC', employer: '' }], declared: [] }
  const recusing: RosterFacts = { ...facts, ties, conflictRule: 'recuse' }
  assert.is(whyNotRoster(recusing, plan()), null)
  assert.equal([...judgesLeft(recusing, panel())], [['e2', ['j1', 'j3']]])
  assert.equal([...judgesLeft({ ...recusing, conflictRule: 'refuse' }, panel())], [])
  assert.is(code(plan({ panels: [panel({ judgeIds: ['j2'] })] }), recusing), 'nobody-left-to-judge')
})

test('trainees sit beside a panel without filling it, hold the role of a judge, and meet its entries too', () => {
  const beside = (traineeIds: string[], changes: Partial<PanelPlan> = {}) =>
    plan({ panels: [panel({ traineeIds, ...changes })] })
  assert.is(code(beside(['j4', 'j5']), { sessionState: 'open' }), undefined)
  assert.is(code(beside(['j4'], { judgeIds: ['j1', 'j2'] }), { sessionState: 'open' }), 'panel-size')
  assert.is(code(beside(['j1'])), 'judge-in-two-panels')
  assert.is(code(beside(['chief'])), 'chief-judge-in-panel')
  assert.is(code(beside(['sup'])), 'supervisor-marks')
  assert.is(code(beside(['stranger'])), 'not-an-official')
  assert.is(code(beside(['j4']), { elsewhere: new Set(['j4']) }), 'official-elsewhere-then')
  const ties = { origins: [{ personId: 'j4', delegationCode: '', employer: '重庆市' }], declared: [] }
  assert.is(code(beside(['j4']), { ties }), 'judge-of-own-employer')
})

test.run()
