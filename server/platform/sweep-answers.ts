import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Db } from '#db/client'

const DAY = 86_400_000
/**
 * So long the answers to commands are kept, in days: whoever sends a command again does so while signed in as then, on a
 * tablet of an event that lasts a season at the most.
 */
const KEPT_DAYS = 400
/** So many are deleted by one statement: no lock is held for long. */
const PORTION = 1000
const HOUR = 3_600_000

/** Deletes answers that nobody will ask for any more, by portions; gives their number. */
export async function sweepAnswers({ $client: sql }: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString()
  for (let swept = 0; ; ) {
    const { count } = await sql`
      delete from command_answer where command_id in (
        select command_id from command_answer where at < ${before} order by at limit ${PORTION}
      )`
    swept += count
    if (count < PORTION) return swept
  }
}

/** Sweeps answers every hour while the application runs. Several nodes may: each deletes what is there. */
export function sweepHourly(app: FastifyInstance, db: Db, clock: () => Date, log: Logger): void {
  const timer = setInterval(() => {
    sweepAnswers(db, clock()).catch((error: unknown) => log.warn({ err: error }, 'old answers could not be swept'))
  }, HOUR).unref()
  app.addHook('onClose', async () => clearInterval(timer))
}
