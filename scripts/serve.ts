import { parseArgs } from 'node:util'
import { createFirstInvitation } from '../server/features/people/invite-first-administrator.ts'
import { hasAdministrator } from '../server/features/people/queries.ts'
import { main } from '../server/main.ts'
import { type DemoAccount, demoAccounts, isHalfLoaded, loadDemo, offerTablet } from './demo/load.ts'
import type { Ready } from './start/supervise.ts'

/** Starts the server in this process and tells the person at the terminal where everything is. */
export async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } })
  const running = await main()
  const { env, publicUrl, localUrl, connection } = running
  const empty = !(await hasAdministrator(connection.db))
  // A database of the customer's own never gets demonstration data by itself.
  const demo = empty && !values.empty && env.databaseUrl === null
  if (demo) {
    console.log('Loading the demonstration competition ...')
    await loadDemo(localUrl, await createFirstInvitation(running.app.platform), env.dataDir)
  }
  const invitation = empty && !demo ? await createFirstInvitation(running.app.platform) : null
  if (isHalfLoaded(env.dataDir)) console.error(halfLoaded)
  console.log(doors(publicUrl))
  if (invitation) console.log(`\nCreate the first administrator (one-time link, valid for a day):\n  ${invitation}`)
  const accounts = await demoAccounts(env.dataDir)
  if (accounts) console.log(accountTable(accounts), await tabletLine(localUrl, accounts))
  const ready: Ready = { port: Number(new URL(localUrl).port) }
  process.send?.(ready)
}

const halfLoaded = `
The demonstration was stopped while it was loaded: only a part of it is there, and nobody has its passwords.
  npm run reset   deletes it, so that the next start loads it whole
`

function doors(url: string): string {
  return `
Touchstone 试金石 is at ${url}

  judge (tablet)    ${url}/judge
  ranking (public)  ${url}/
  candidates        ${url}/my
  check-in (tablet) ${url}/checkin
  desk (staff)      ${url}/desk
  supervisors       ${url}/supervise
  verify (public)   ${url}/verify`
}

function accountTable({ accounts }: { accounts: readonly DemoAccount[] }): string {
  const rows = accounts.map(({ login, password, role }) => `  ${login.padEnd(14)}  ${password.padEnd(14)}  ${role}`)
  return ['', 'Demonstration accounts', `  ${'login'.padEnd(14)}  ${'password'.padEnd(14)}  role`, ...rows].join('\n')
}

/** A judge's tablet that is ready to be paired: open the link, choose a PIN. */
async function tabletLine(url: string, accounts: Awaited<ReturnType<typeof demoAccounts>>): Promise<string> {
  const offer = accounts && (await offerTablet(url, accounts))
  return offer
    ? `\n\nA tablet for the first judge (10 minutes): ${offer.url}\n  or the code ${offer.code} at ${url}/judge/pair\n`
    : ''
}
