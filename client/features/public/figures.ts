import { formatPoints, points } from '#domain/kit/points'

/** Points with two decimals at least, so that the figures of a column stand under each other. */
export const figure = (text: string): string => formatPoints(points(text), 2)

/** Whoever has no mark yet stands back behind those who are ranked by theirs. */
export const weightOf = (isBegun: boolean) => ({ 'font-semibold': isBegun, 'text-faint': !isBegun })
