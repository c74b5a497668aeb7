import { encode } from 'uqr'

/** A QR code as an SVG drawing of one path, a module to a unit, with the quiet zone that readers want. */
export function qrDrawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((line, y) => runsOf(line).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path.join('')}"/></svg>`
}

/** The dark stretches of a line. */
function runsOf(line: readonly boolean[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = []
  line.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last.x + last.width === x) last.width += 1
    else runs.push({ x, width: 1 })
  })
  return runs
}
