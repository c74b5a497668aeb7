import { launch } from '../browser/launch.ts'
import { type Demo, signIn } from '../demo/load.ts'
import { withDemo } from '../demo/with-demo.ts'
import { type FirstView, firstView } from './first-view.ts'
import type { Figure } from './table.ts'

/** A door as who uses it sees it first, and the kB of scripts and style sheets that it may cost. */
export interface Door {
  readonly path: string
  /** The demonstration's login; null for nobody known. */
  readonly login: string | null
  readonly kilobytes: number
}

export const doors: readonly Door[] = [
  { path: '/judge', login: 'judge1', kilobytes: 110 },
  { path: '/', login: null, kilobytes: 60 },
  { path: '/desk', login: 'manager', kilobytes: 180 },
  { path: '/my', login: 'judge1', kilobytes: 80 },
]

/** Scripts and style sheets of a door's first view, at the most. */
export const mostRequests = 15

/** Measures the doors of a demonstration in a browser. */
export async function viewDoors(url: string, demo: Demo): Promise<(Door & FirstView)[]> {
  const browser = await launch()
  const views: (Door & FirstView)[] = []
  try {
    for (const door of doors) {
      const who = door.login === null ? null : await signIn(url, demo.accounts, door.login)
      views.push({ ...door, ...(await firstView(browser, url, door.path, who)) })
    }
  } finally {
    await browser.close()
  }
  return views
}

/** How much the first view of each door costs as sent, and in how many requests. */
export async function pages(): Promise<Figure[]> {
  let views: (Door & FirstView)[] = []
  await withDemo(async ({ localUrl }, demo) => {
    views = await viewDoors(localUrl, demo)
  })
  return views.flatMap(({ path, kilobytes, requests, bytes }) => [
    figure(`${path}: scripts and styles as sent`, bytes / 1000, 'kB', kilobytes),
    figure(`${path}: their requests`, requests, '', mostRequests),
  ])
}

const figure = (name: string, value: number, unit: string, most: number): Figure => ({
  ...{ name, value, unit, baseline: null, ratio: null },
  ...{ target: `<= ${most}`, reached: value <= most },
})
