import type { Level } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'

/** What a level is called; a special ability has none. */
export const levelName = (level: Level | null): string =>
  level ? t(`occupations.level-${level}`) : t('occupations.special')
