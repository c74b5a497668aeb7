import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [common = '', sunlight = ''] = css.split('[data-theme="sunlight"]')
const HEX = '#[0-9a-f]{6}'

/** The colour of each token in a theme. */
function colours(theme: 'light' | 'dark' | 'sunlight'): Record<string, string> {
  const found: Record<string, string> = {}
  const form = new RegExp(`--([a-z-]+): (?:light-dark\\((${HEX}), (${HEX})\\)|(${HEX}))`, 'g')
  for (const [, name = '', light, dark, both] of common.matchAll(form)) {
    found[name] = both ?? (theme === 'dark' ? dark : light) ?? ''
  }
  if (theme !== 'sunlight') return found
  for (const [, name = '', value = ''] of sunlight.matchAll(new RegExp(`--([a-z-]+): (${HEX})`, 'g')))
    found[name] = value
  return found
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const STATES = ['saved', 'stored', 'refused', 'waiting']
const GROUNDS = ['surface', 'raised', 'sunken', 'hover']
const TEXTS = ['ink', 'muted', 'faint', 'accent', 'accent-hover', 'gold', 'silver', 'bronze', ...STATES]

/** Each pair that a reader meets, and the contrast that it needs. */
const PAIRS: [ink: string, ground: string, needed: number][] = [
  ...TEXTS.flatMap((ink) => GROUNDS.map((ground): [string, string, number] => [ink, ground, 4.5])),
  ...STATES.map((state): [string, string, number] => [state, `${state}-soft`, 4.5]),
  ...['ink', 'muted', 'accent'].map((ink): [string, string, number] => [ink, 'accent-soft', 4.5]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-refused', 'refused', 4.5],
  ['on-refused', 'refused-hover', 4.5],
  ...['gold', 'silver', 'bronze'].map((award): [string, string, number] => ['on-award', `${award}-fill`, 4.5]),
  ...['surface', 'raised'].map((ground): [string, string, number] => ['strong', ground, 3]),
]

for (const theme of ['light', 'dark', 'sunlight'] as const) {
  test(`every pair of colours can be read in the ${theme} theme`, () => {
    const colour = colours(theme)
    const poor = PAIRS.flatMap(([ink, ground, needed]) => {
      const seen = contrast(colour[ink] ?? '', colour[ground] ?? '')
      return seen >= needed ? [] : [`${ink} on ${ground}: ${seen.toFixed(2)} of ${needed}`]
    })
    assert.equal(poor, [])
  })
}

test('in sunlight, texts have at least 7 to 1 on white', () => {
  const colour = colours('sunlight')
  for (const ink of TEXTS) assert.ok(contrast(colour[ink] ?? '', '#ffffff') >= 7, ink)
})

test.run()
