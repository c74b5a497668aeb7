import type { Alternative, Level, Requirement } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'

/** What a level is called; a special ability has none. */
export const levelWord = (level: Level | null): string =>
  level === null ? t('occupations.special') : t(`occupations.level-${level}`)

/** An alternative in one sentence. */
export const alternativeWords = ({ requirements }: Alternative): string =>
  requirements.map(requirementWords).join(t('occupations.and'))

function requirementWords(need: Requirement): string {
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
    case 'title':
      return t('occupations.need-title', { rank: t(`occupations.rank-${need.rank}`), years: need.years })
    case 'diploma': {
      const education = t(`occupations.education-${need.education}`)
      return need.lastYear
        ? t('occupations.need-diploma-last', { education })
        : t('occupations.need-diploma', { education })
    }
  }
}
