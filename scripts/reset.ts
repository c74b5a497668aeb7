import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { runningUrl } from '#db/embedded'
import { readEnv } from '../server/platform/env.ts'

/** Deletes the data folder with everything in it, after asking. Gives the exit code: 1 when nothing was deleted. */
export async function reset(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { yes: { type: 'boolean', default: false } } })
  const { databaseUrl, dataDir } = readEnv()
  if (databaseUrl) return refused('DATABASE_URL names a database of your own: drop it yourself if you mean to.')
  if (await runningUrl(dataDir)) return refused(`Touchstone runs on ${dataDir}: stop it first.`)
  if (!values.yes && !(await isSure(dataDir))) return refused('Nothing was deleted.')
  await rm(dataDir, { recursive: true, force: true })
  console.log(`${dataDir} is deleted.`)
  return 0
}

function refused(words: string): number {
  console.error(words)
  return 1
}

async function isSure(dataDir: string): Promise<boolean> {
  console.log(`This deletes every event, mark, certificate and account in ${dataDir}. It can't be undone.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await Promise.race([
    terminal.question('Type "delete" to go on: '),
    new Promise<string>((resolve) => terminal.once('close', () => resolve(''))),
  ])
  terminal.close()
  return answer.trim() === 'delete'
}
