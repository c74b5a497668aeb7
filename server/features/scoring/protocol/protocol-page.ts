import { formatPoints, sumPoints } from '#domain/kit/points'
import { ABSENT } from '#domain/scoring/contract'
import type { Language } from '../../../platform/http/document.ts'
import { instantText } from '../../../platform/http/plain-dates.ts'
import type { Book } from '../book.ts'
import type { AsideLine } from './aside-lines.ts'
import type { penaltyLines, placeOf, questionLines, SignatureLine } from './record.ts'
import { protocolWords } from './words.ts'

/** What a protocol is made of. */
export interface ProtocolSource {
  readonly place: Awaited<ReturnType<typeof placeOf>>
  readonly book: Book
  readonly signatures: readonly SignatureLine[]
  readonly penalties: Awaited<ReturnType<typeof penaltyLines>>
  readonly aside: readonly AsideLine[]
  readonly questions: Awaited<ReturnType<typeof questionLines>>
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

/** Everything in a session's protocol, as protocol.typ reads it. An entry is called by its number. */
export function protocolPage(source: ProtocolSource, language: Language) {
  const { place, book, now } = source
  const words = protocolWords[language]
  const { session } = place
  const time = (at: Date) => instantText(at.toISOString(), language)
  return {
    lang: language,
    title: words.title,
    event: place.event,
    discipline: `${place.code} ${place.discipline}`,
    session: `${session.name} · ${session.place} · ${time(session.startsAt)} – ${time(session.endsAt)}`,
    printed: words.printed(time(now)),
    heads: [words.sheet, words.points, words.signed, words.confirmed],
    total: words.total,
    signatures: [words.chiefJudge, words.supervisor, words.date],
    aside: words.aside,
    entries: [
      ...[...book.facts.roster.entries.values()].map((entry) => entryPart(source, entry.entryId, language)),
      ...movedParts(source, language),
    ],
  }
}

/** Entries of which there are marks set aside here, and which another session marks now. */
function movedParts({ book, aside }: ProtocolSource, language: Language) {
  const words = protocolWords[language]
  const moved = new Map(aside.map((line) => [line.entryId, line.number]))
  for (const entryId of book.facts.roster.entries.keys()) moved.delete(entryId)
  return [...moved].map(([entryId, number]) => ({
    title: words.entry(String(number)),
    panel: words.moved,
    rows: [],
    total: '',
    notes: [],
    aside: asidePart(aside, entryId, language),
  }))
}

/** An entry's marks that were set aside, act by act: why, and each mark as it stood. */
function asidePart(aside: ProtocolSource['aside'], entryId: string, language: Language) {
  return aside
    .filter((line) => line.entryId === entryId)
    .map((line) => ({
      why: asideText(line, language),
      marks: line.marks.map(({ aspect, round, value }) => ({
        what: protocolWords[language].inRound(aspect, round),
        value: value === ABSENT ? protocolWords[language].judgeAbsent : (value ?? ''),
      })),
    }))
}

function asideText({ judge, done, restored }: AsideLine, language: Language): string {
  const words = protocolWords[language]
  const text = words.asideBy(judge, done.by, instantText(done.at, language), done.reason)
  return restored ? `${text} (${restoredText(restored, language)})` : text
}

/** Who put marks back that were set aside, when and why. */
export const restoredText = ({ by, at, reason }: NonNullable<AsideLine['restored']>, language: Language): string =>
  protocolWords[language].restoredBy(by, instantText(at, language), reason)

function entryPart(source: ProtocolSource, entryId: string, language: Language) {
  const { book, place, signatures, penalties, aside, questions } = source
  const words = protocolWords[language]
  const placed = book.facts.roster.entries.get(entryId)
  const subCriteria = book.facts.scheme.view.criteria.flatMap((criterion) => criterion.subCriteria)
  const own = signatures.filter((line) => line.entryId === entryId)
  const sheets = subCriteria.flatMap(({ id, code, name }) => {
    const sheet = book.sheet(entryId, id)
    if (!sheet) return []
    const here = own.filter(({ subCriterionId, withdrawnAt }) => subCriterionId === id && !withdrawnAt)
    const by = (role: string) => here.filter((line) => line.role === role).map((line) => signed(source, line, language))
    const cells = [
      `${code} ${name}`,
      formatPoints(sheet.points, 2),
      by('judge').join('\n'),
      by('chief-judge').join('\n'),
    ]
    return [{ points: sheet.points, cells }]
  })
  return {
    title: words.entry(String(placed?.number ?? '')),
    panel: words.panel(place.panels.get(placed?.panelId ?? '') ?? ''),
    rows: sheets.map(({ cells }) => cells),
    total: formatPoints(sumPoints(sheets.map(({ points }) => points)), 2),
    notes: [
      ...penalties
        .filter((line) => line.entryId === entryId && !line.withdrawnAt)
        .map((line) => penaltyNote(line, language)),
      ...own.filter(({ withdrawnAt }) => withdrawnAt).map((line) => withdrawnNote(source, line, language)),
      ...questions.filter((line) => line.entryId === entryId).map((line) => questionNote(source, line, language)),
    ],
    aside: asidePart(aside, entryId, language),
  }
}

function signed({ names }: ProtocolSource, line: SignatureLine, language: Language): string {
  const words = protocolWords[language]
  const paper = line.onPaper ? ` (${words.paper})` : ''
  return `${names.get(line.personId) ?? ''}${paper} ${instantText(line.signedAt.toISOString(), language)}`
}

function penaltyNote({ module, points, reason }: ProtocolSource['penalties'][number], language: Language): string {
  const words = protocolWords[language]
  const what = points === null ? words.disqualified : `−${formatPoints(points, 2)}`
  return `${words.penalties}: ${module ?? words.whole} ${what} · ${reason}`
}

function questionNote(
  { names }: ProtocolSource,
  { judgeId, question, answer, at }: ProtocolSource['questions'][number],
  language: Language,
): string {
  const words = protocolWords[language]
  const by = `${names.get(judgeId) ?? ''} ${instantText(at.toISOString(), language)}`
  return [words.asked(question), answer && words.answered(answer), by].filter(Boolean).join(' · ')
}

function withdrawnNote(source: ProtocolSource, line: SignatureLine, language: Language): string {
  return `${protocolWords[language].withdrawn}: ${signed(source, line, language)} · ${line.reason ?? ''}`
}
