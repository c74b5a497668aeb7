import { personOf, staff } from '#domain/people/access'
import { sha256 } from '../../platform/hash.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { TopicState } from '../../platform/live/channel.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey } from '../events/keys.ts'
import { sessionKey } from '../sessions/keys.ts'
import { type Books, marksKey, type OpenBook, signaturesKey } from './books.ts'
import { judgeRows, sheetRows } from './rows.ts'
import { besideKey, traineeRows } from './trainee/marks.ts'

async function keysOf(books: Books, sessionId: string): Promise<string[]> {
  const { session } = await books.get(sessionId)
  return [sessionKey(sessionId), marksKey(sessionId), signaturesKey(sessionId), disciplineKey(session.disciplineId)]
}

const isTrainee = ({ book }: Pick<OpenBook, 'book'>, judgeId: string) =>
  [...book.facts.roster.trainees.values()].flat().includes(judgeId)

/** The frames that were asked for: they stay as long as the book, which is opened anew when something of them changes. */
const frames = new WeakMap<OpenBook['book'], Map<string, string>>()

/** A word that is another one as soon as a judge's sheets are: by the scheme, the panel, or the entries and who is absent. */
function frameOf({ session, book }: OpenBook, judgeId: string): string {
  const known = frames.get(book) ?? new Map<string, string>()
  frames.set(book, known)
  const frame = known.get(judgeId) ?? readFrame({ session, book }, judgeId)
  known.set(judgeId, frame)
  return frame
}

function readFrame({ session, book }: OpenBook, judgeId: string): string {
  const entries = [...book.facts.roster.entries].map(([id, { withdrawn, absent }]) => {
    const judges = [...book.judgesOf(id), ...book.traineesOf(id)]
    return judges.includes(judgeId) ? [id, withdrawn, absent, judges] : []
  })
  return sha256(JSON.stringify([session.schemeVersion, session.rules.version, entries])).slice(0, 12)
}

/** `judging:<session>:<judge>`: the sheets of a judge's panel as that judge alone may see them. */
export function judgingTopic(books: Books): TopicKind {
  return {
    name: 'judging',
    parts: ['id', 'id'],
    async whyNotListen(actor, [sessionId, judgeId]) {
      if (personOf(actor) !== judgeId) return 'not-allowed'
      return whyNotListenAt(books.platform.db, actor, ['judge'], 'session', sessionId)
    },
    async watches([sessionId = '', judgeId = '']) {
      const keys = await keysOf(books, sessionId)
      return isTrainee(await books.get(sessionId), judgeId) ? [...keys, besideKey(sessionId)] : keys
    },
    async produce([sessionId = '', judgeId = '']): Promise<TopicState> {
      const open = await books.get(sessionId)
      const { session, book } = open
      const head = { state: session.state, frame: frameOf(open, judgeId) }
      if (isTrainee(open, judgeId))
        return { head, rows: await traineeRows(books.platform.db, book, sessionId, judgeId) }
      const own = [...book.facts.roster.entries.keys()].filter((id) => book.judgesOf(id).includes(judgeId))
      return { head, rows: new Map(own.flatMap((entryId) => judgeRows(book, entryId, judgeId))) }
    },
  }
}

/** `progress:<session>`: every sheet of a session, for the staff; the head names the entries that need none. */
export function progressTopic(books: Books): TopicKind {
  return {
    name: 'progress',
    parts: ['id'],
    whyNotListen: (actor, [sessionId]) => whyNotListenAt(books.platform.db, actor, staff, 'session', sessionId),
    watches: ([sessionId = '']) => keysOf(books, sessionId),
    async produce([sessionId = '']): Promise<TopicState> {
      const { session, book } = await books.get(sessionId)
      const rows = new Map([...book.facts.roster.entries.keys()].flatMap((entryId) => sheetRows(book, entryId)))
      const out = [...book.facts.roster.entries.values()].filter(({ withdrawn, absent }) => withdrawn || absent)
      return { head: { state: session.state, out: out.map(({ entryId }) => entryId) }, rows }
    },
  }
}
