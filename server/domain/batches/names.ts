import type { Component, Level } from '#domain/standards/standard'

/** A name in both languages. */
export interface TwoNames {
  readonly name: string
  readonly latinName: string
}

/** The names of the levels (domain rules, chapter 2). */
export const levelNames: Readonly<Record<Level, TwoNames>> = {
  apprentice: { name: '学徒工', latinName: 'apprentice' },
  '5': { name: '五级/初级工', latinName: 'level 5' },
  '4': { name: '四级/中级工', latinName: 'level 4' },
  '3': { name: '三级/高级工', latinName: 'level 3' },
  '2': { name: '二级/技师', latinName: 'level 2' },
  '1': { name: '一级/高级技师', latinName: 'level 1' },
  special: { name: '特级技师', latinName: 'special-grade technician' },
  chief: { name: '首席技师', latinName: 'chief technician' },
}

/** The names of the components (domain rules, chapter 2). */
export const componentNames: Readonly<Record<Component, TwoNames>> = {
  theory: { name: '理论知识考试', latinName: 'theory' },
  skill: { name: '操作技能考核', latinName: 'skill' },
  review: { name: '综合评审', latinName: 'comprehensive review' },
  'work-record': { name: '工作业绩评审', latinName: 'work record' },
  ethics: { name: '职业道德评价', latinName: 'ethics' },
}

/** An occupation as a batch names it. */
export interface NamedOccupation {
  readonly name: string
  readonly latinName: string | null
}

/** What a component of an occupation at a level is called as a discipline: "车工 四级/中级工 理论知识考试". */
export function disciplineNames(occupation: NamedOccupation, level: Level | null, component: Component) {
  const parts = [...(level ? [levelNames[level]] : []), componentNames[component]]
  const latin = occupation.latinName
  return {
    name: [occupation.name, ...parts.map(({ name }) => name)].join(' '),
    latinName: latin && [latin, ...parts.map(({ latinName }) => latinName)].join(', '),
  }
}
