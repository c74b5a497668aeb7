import { type Logger, pino } from 'pino'

/** Field names that never reach a log: secrets, and what names a person. */
const hidden = ['password', 'pin', 'code', 'secret', 'token', 'name', 'latinName', 'login', 'cookie', 'authorization']

/** The server's log: one JSON line per event, with secrets and personal data left out. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Logger {
  const paths = hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino({ level, redact: { paths, censor: '[left out]' } }, destination ?? pino.destination(1))
}
