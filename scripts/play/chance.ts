/** A repeatable stream of numbers in [0, 1): mulberry32. Chance for a simulation, never for a draw. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number in [0, 1) that belongs to some words and a seed: the same on every machine, in any order of asking. */
export function chanceOf(seed: number, ...words: readonly string[]): number {
  let hash = 2_166_136_261 ^ seed
  for (const char of words.join('\u0000')) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619)
  return chance(hash)()
}
