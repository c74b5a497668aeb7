/** Things in a line of text, between commas or semicolons of either width; each once. */
export const equipmentOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；]/)
      .map((thing) => thing.trim())
      .filter((thing) => thing !== ''),
  ),
]

/** A list of things as it is typed. */
export const equipmentText = (things: readonly string[]): string => things.join('、')

/** A whole number from one to another that was typed; null where it is none. */
export function wholeOf(text: string, least: number, most: number): number | null {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** Names for so many stations: the name alone for one, else numbered from 1 with the digits where its own stood. */
export function numberedNames(name: string, count: number): string[] {
  if (count === 1) return [name]
  const first = /\d+/.exec(name)
  return Array.from({ length: count }, (_, i) =>
    first ? name.replace(/\d+/, String(Number(first[0]) + i)) : `${name} ${i + 1}`,
  )
}
