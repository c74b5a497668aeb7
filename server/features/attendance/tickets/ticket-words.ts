import { componentNames, levelNames } from '#domain/batches/names'
import { wallTime } from '#domain/kit/city-time'
import type { Component, Level } from '#domain/standards/standard'
import { cityFormat } from '../../../platform/city-format.ts'

/** The same in the two languages of a ticket. */
export interface Bilingual {
  readonly zh: string
  readonly en: string | null
}

/** What everybody brings, and what those bring who work with their hands. */
export const bring = (components: ReadonlySet<Component | null>): Bilingual[] => [
  {
    zh: '本准考证（纸质或手机）和有效身份证件原件',
    en: 'This ticket, on paper or on the phone, and the original identity document',
  },
  ...(components.has('theory')
    ? [{ zh: '黑色签字笔；草稿纸由考场提供', en: 'A black pen; paper for drafts is provided' }]
    : []),
  ...(components.has('skill')
    ? [
        {
          zh: '工作服、防护鞋和规定自带的工具、量具',
          en: 'Work clothes, safety shoes and the tools you were told to bring',
        },
      ]
    : []),
  ...(components.has('review')
    ? [{ zh: '评审、答辩材料原件', en: 'The originals of what you submitted for review' }]
    : []),
]

/** What holds in every room. */
export const rules: readonly Bilingual[] = [
  {
    zh: '提前 30 分钟到场，核验身份后对号入座。',
    en: 'Be there 30 minutes early; after the check sit at your own seat.',
  },
  { zh: '迟到超过所示时间不得入场。', en: 'After the time shown nobody is let in.' },
  { zh: '手机等通讯工具关机，不得带到座位。', en: 'Phones and devices are switched off and never at the seat.' },
  { zh: '不得交头接耳、抄袭、传递物品，不得替考。', en: 'No talking, copying or passing on; nobody sits for another.' },
  { zh: '试卷、草稿纸和工件不得带出考场。', en: 'Papers, drafts and workpieces stay in the room.' },
  { zh: '违纪违规按规定处理，可在“我的”页面申辩。', en: 'Violations have consequences; you may reply on your page.' },
]

/** A component's name; a competition's session has none. */
export const componentWords = (component: Component | null): Bilingual =>
  component === null ? { zh: '比赛', en: 'Competition' } : inBoth(componentNames[component])

/** An occupation with its level. */
export function subjectWords(one: {
  readonly occupation: string
  readonly latinOccupation: string | null
  readonly level: Level | null
}): Bilingual {
  const level = one.level && levelNames[one.level]
  return {
    zh: [one.occupation, level?.name].filter(Boolean).join(' '),
    en: one.latinOccupation && [one.latinOccupation, level?.latinName].filter(Boolean).join(', '),
  }
}

const inBoth = ({ name, latinName }: { readonly name: string; readonly latinName: string }): Bilingual => ({
  zh: name,
  en: latinName.charAt(0).toUpperCase() + latinName.slice(1),
})

const dayZh = { month: 'long', day: 'numeric', weekday: 'short' } as const
const dayEn = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** A day in the city as each language writes it: "6月1日 周一", "Monday 1 June 2026". */
export const dayWords = (at: Date): Bilingual => ({
  zh: cityFormat('zh-CN', dayZh)
    .format(at)
    .replace(/(日)\s*/, '$1 '),
  en: cityFormat('en-GB', dayEn).format(at).replace(',', ''),
})

/** A day and a time of day in the city: "2026-05-25 10:00". */
export const stampWords = (at: Date): string => wallTime(at).replace('T', ' ')
