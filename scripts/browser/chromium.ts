import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { installPackages } from './debian.ts'
import { ensureChineseFont } from './fonts.ts'
import { findProgram, starts } from './programs.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const elsewhere: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
}

/**
 * The path of a Chromium that starts: the one that TOUCHSTONE_CHROMIUM names, one of this machine, or one that
 * Playwright downloaded earlier; null where there is none. Throws when TOUCHSTONE_CHROMIUM names one that doesn't start.
 */
export function findChromium(): string | null {
  const named = process.env.TOUCHSTONE_CHROMIUM
  if (named) {
    if (starts(named)) return named
    throw new Error(`TOUCHSTONE_CHROMIUM names ${named}, which does not start.`)
  }
  const found = names.map((name) => findProgram([name])).filter((path) => path !== null)
  const places = [...found, ...(elsewhere[process.platform] ?? []), chromium.executablePath()]
  return places.find(starts) ?? null
}

/**
 * The path of a Chromium, installed first where there is none: by Playwright's own download, else as Debian's package
 * when root. Sees to a Chinese font too. Throws with what a person can do where none can be had.
 */
export function ensureChromium(): string {
  const path = findChromium() ?? downloaded() ?? packaged()
  if (path === null) throw new Error(advice)
  ensureChineseFont()
  return path
}

const advice = [
  'The browser tests need a Chromium and none could be installed. Any one of these helps:',
  '  install Chromium or Google Chrome as this system does (Debian, Ubuntu: sudo apt-get install chromium);',
  '  npx playwright-core install --no-shell chromium, on a machine that reaches its downloads;',
  '  TOUCHSTONE_CHROMIUM=/path/to/chromium npm test, for one that lies elsewhere.',
].join('\n')

function downloaded(): string | null {
  console.error('No Chromium on this machine: trying the download that Playwright offers')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env }
  const args = [cli, 'install', '--no-shell', '--no-progress', 'chromium']
  const ran = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 300_000 })
  if (ran.status !== 0) console.error(lastLine(ran.stderr))
  return findChromium()
}

function packaged(): string | null {
  return installPackages(['chromium', 'fonts-noto-cjk']) ? findChromium() : null
}

const lastLine = (text: string) => text.match(/^(Error: .*)$/m)?.[1] ?? 'The download did not finish'
