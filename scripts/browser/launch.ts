import { type Browser, chromium } from 'playwright-core'
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

/** A headless Chromium with a fresh profile, found or installed. Close it when done. */
export function launch(): Promise<Browser> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: ensureChromium(), args: [...asRoot, ...quiet] })
}
