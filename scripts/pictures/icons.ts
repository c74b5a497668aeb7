import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from '../browser/launch.ts'

const folder = join(import.meta.dirname, '../../client/public')

/** Each icon: its file, its side in pixels, and how much of it the stone takes; what is masked keeps its rim free. */
const icons = [
  { name: 'judge-180', side: 180, share: 0.68 },
  { name: 'judge-192', side: 192, share: 0.78 },
  { name: 'judge-512', side: 512, share: 0.78 },
  { name: 'judge-maskable-512', side: 512, share: 0.56 },
]

/** Draws the icons of the judge's app from the logo, client/public/favicon.svg: `npm run pictures -- --icons`. */
export async function drawIcons(): Promise<void> {
  const logo = `data:image/svg+xml,${encodeURIComponent(await readFile(join(folder, 'favicon.svg'), 'utf8'))}`
  await mkdir(join(folder, 'icons'), { recursive: true })
  const browser = await launch()
  const page = await browser.newPage()
  for (const { name, side, share } of icons) {
    await page.setViewportSize({ width: side, height: side })
    const style = 'margin:0;height:100vh;display:grid;place-items:center;background:#f4f2ec'
    await page.setContent(`<body style="${style}"><img src="${logo}" width="${Math.round(side * share)}"></body>`)
    await page.screenshot({ path: join(folder, 'icons', `${name}.png`) })
  }
  await browser.close()
}
