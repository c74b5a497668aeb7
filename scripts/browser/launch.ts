import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { ensureChromium } from './chromium.ts'

// Nothing but the pages under test: no updates, no sync, no look-ups of the maker's hosts.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Chromium's sandbox refuses to run as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const how = () => ({ executablePath: ensureChromium(), args: [...asRoot, ...quiet] })

/** A headless Chromium with a fresh profile, found or installed. Close it when done. */
export const launch = (): Promise<Browser> => chromium.launch(how())

/** A Chromium whose profile is a folder: closed and launched again, it has kept what a device keeps. */
export const launchKept = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...how(), ...options })
