import type { Alternative, Component, ComponentRule, Level, Mode, Requirement } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'

/** What a level is called; a special ability has none. */
export const levelWord = (level: Level | null): string =>
  level === null ? t('occupations.special') : t(`occupations.level-${level}`)

export const componentWord = (component: Component): string => t(`occupations.component-${component}`)
export const modeWord = (mode: Mode): string => t(`occupations.mode-${mode}`)

/** How a component is held, for how long, and with how many points it is passed. */
export const ruleWords = ({ mode, minutes, maximum, pass }: ComponentRule): string =>
  t('occupations.component', { mode: modeWord(mode), minutes, maximum, pass })

/** An alternative in one sentence. */
export const alternativeWords = ({ requirements }: Alternative): string =>
  requirements.map(requirementWords).join(t('occupations.and'))

/** A requirement in words. */
export function requirementWords(need: Requirement): string {
  switch (need.kind) {
    case 'age':
      return t('occupations.need-age', { years: need.years })
    case 'in-occupation':
      return t('occupations.need-in-occupation')
    case 'years':
      return t('occupations.need-years', { years: need.years })
    case 'level': {
      const level = levelWord(need.level)
      return need.years === 0
        ? t('occupations.need-level', { level })
        : t('occupations.need-level-years', { level, years: need.years })
    }
    case 'title': {
      const rank = t(`occupations.rank-${need.rank}`)
      return need.years === 0
        ? t('occupations.need-title', { rank })
        : t('occupations.need-title-years', { rank, years: need.years })
    }
    case 'diploma': {
      const education = t(`occupations.least-${need.education}`)
      return need.lastYear
        ? t('occupations.need-diploma-last', { education })
        : t('occupations.need-diploma', { education })
    }
  }
}

/** For how long a passed component counts. */
export const validityWords = (months: number): string =>
  months === 0 ? t('occupations.noValidity') : t('occupations.validity', { months })
