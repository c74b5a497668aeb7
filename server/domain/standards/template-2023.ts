import type { Alternative, ComponentRule, Level, LevelRule, Requirement, StandardContent } from './standard.ts'

const years = (count: number): Requirement => ({ kind: 'years', years: count })
const level = (name: Level, count = 0): Requirement => ({ kind: 'level', level: name, years: count })
const title = (rank: 'junior' | 'intermediate' | 'senior', count: number): Requirement => ({
  kind: 'title',
  rank,
  years: count,
})
const diploma = (education: 'vocational-school' | 'advanced-technician-class' | 'technician-class' | 'college') =>
  ({ kind: 'diploma', education, lastYear: education === 'vocational-school' }) as const
const all = (...requirements: Requirement[]): Alternative => ({ requirements })

/** The conditions of the national template of 2023 (domain rules, chapter 2), from level 5 to level 1. */
const conditions: readonly (readonly [Level, readonly Alternative[]])[] = [
  ['5', [all({ kind: 'age', years: 16 }, { kind: 'in-occupation' })]],
  ['4', [all(years(5)), all(level('5', 3)), all(diploma('vocational-school'))]],
  [
    '3',
    [
      all(years(10)),
      all(level('4', 4)),
      all(title('junior', 1)),
      all(diploma('advanced-technician-class')),
      all(level('4'), diploma('college')),
    ],
  ],
  [
    '2',
    [
      all(level('3', 5)),
      all(title('junior', 5), level('3', 1)),
      all(title('intermediate', 1)),
      all(diploma('technician-class'), level('3')),
    ],
  ],
  ['1', [all(level('2', 5)), all(title('intermediate', 5), level('2', 1)), all(title('senior', 1))]],
]

const outOf = { maximum: '100', pass: '60', equipment: [] }
const theory: ComponentRule = { component: 'theory', mode: 'computer', minutes: 90, ...outOf }
const skill: ComponentRule = { component: 'skill', mode: 'practical', minutes: 120, ...outOf }
const review: ComponentRule = { component: 'review', mode: 'defence', minutes: 30, ...outOf }

const levelRule = ([name, alternatives]: (typeof conditions)[number]): LevelRule => ({
  level: name,
  components: name === '2' || name === '1' ? [theory, skill, review] : [theory, skill],
  alternatives: [...alternatives],
})

/** The national template of 2023 as a standard: levels 5 to 1, components out of 100 and passed at 60, valid for a year. */
export const template2023: StandardContent = { levels: conditions.map(levelRule), validMonths: 12 }

/** What a special ability starts from: one module, open from the age of 16. */
export const specialTemplate: StandardContent = {
  levels: [{ level: null, components: [skill], alternatives: [all({ kind: 'age', years: 16 })] }],
  validMonths: 12,
}
