import type { Archive } from '#domain/archive/contract'
import { componentNames, levelNames, type TwoNames } from '#domain/batches/names'
import type { Level } from '#domain/standards/standard'
import type { Language } from '../../platform/http/document.ts'
import { dayText } from '../../platform/http/plain-dates.ts'
import { archiveWords } from './archive-words.ts'

interface Part {
  readonly title: string
  readonly heads: readonly { readonly name: string; readonly narrow: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** What an archive prints in a language; parts without anything are left out. */
export function pageOf(archive: Archive, language: Language) {
  const words = archiveWords[language]
  return {
    lang: language,
    title: words.title,
    made: words.made(dayText(archive.madeOn, language)),
    footer: words.footer,
    nothing: words.nothing,
    name: [archive.name, archive.latinName].filter(Boolean).join(' '),
    facts: factsOf(archive, language),
    parts: partsOf(archive, language).filter(({ rows }) => rows.length > 0),
  }
}

function factsOf({ identity, login }: Archive, language: Language) {
  const { facts, documents, sexes } = archiveWords[language]
  const fact = (name: keyof typeof facts, value: string | null) =>
    value === null ? [] : [{ name: facts[name], value }]
  return [
    ...fact('document', identity && documents[identity.documentKind]),
    ...fact('number', identity?.number ?? null),
    ...fact('born', identity?.birthDate ? dayText(identity.birthDate, language) : null),
    ...fact('sex', identity?.sex ? sexes[identity.sex] : null),
    ...fact('phone', identity?.phone ?? null),
    ...fact('login', login),
  ]
}

function partsOf(archive: Archive, language: Language): Part[] {
  const { parts, heads, states, awards, voids, ban, provisional } = archiveWords[language]
  const say = voiceOf(language)
  type Head = keyof typeof heads
  const part = (
    title: string,
    wide: readonly Head[],
    narrow: readonly Head[],
    rows: readonly (readonly string[])[],
  ) => ({
    title,
    heads: [...wide, ...narrow].map((name) => ({ name: heads[name], narrow: narrow.includes(name) })),
    rows,
  })
  return [
    part(
      parts.applications,
      ['event', 'occupation'],
      ['handedIn', 'state'],
      archive.applications.map((row) => [
        say.event(row),
        say.occupation(row),
        say.day(row.submittedAt),
        states.applications[row.state],
      ]),
    ),
    part(
      parts.entries,
      ['event', 'discipline'],
      ['days', 'state'],
      archive.entries.map((row) => [
        say.event(row),
        say.pick(row.discipline, row.latinDiscipline),
        say.day(row.startsOn),
        states.entries[row.state],
      ]),
    ),
    part(
      parts.outcomes,
      ['event', 'occupation'],
      ['component', 'points', 'state', 'until'],
      archive.outcomes.map((row) => [
        say.event(row),
        say.occupation(row),
        say.names(componentNames[row.component]),
        row.points ?? '–',
        row.publication === 'final' ? states.outcomes[row.state] : `${states.outcomes[row.state]} (${provisional})`,
        say.day(row.validUntil),
      ]),
    ),
    part(
      parts.standings,
      ['event', 'discipline'],
      ['rank', 'total', 'award'],
      archive.standings.map((row) => [
        say.event(row),
        say.pick(row.discipline, row.latinDiscipline),
        String(row.rank),
        row.total,
        row.award ? awards[row.award] : '–',
      ]),
    ),
    part(
      parts.certificates,
      ['event', 'discipline'],
      ['number', 'award', 'issued', 'state'],
      archive.certificates.map((row) => [
        say.event(row),
        say.pick(row.discipline, row.latinDiscipline),
        row.number,
        row.award ? awards[row.award] : '–',
        say.day(row.issuedAt),
        states.certificates[row.state],
      ]),
    ),
    part(
      parts.violations,
      ['event', 'rule', 'words'],
      ['consequence', 'state'],
      archive.violations.map((row) => [
        say.event(row),
        say.pick(row.rule, row.latinRule),
        row.words,
        [voids[row.voids], ...(row.banMonths > 0 ? [ban(row.banMonths)] : [])].join(' · '),
        states.violations[row.state],
      ]),
    ),
    part(
      parts.objections,
      ['event', 'words', 'answer'],
      ['state'],
      archive.objections.map((row) => [say.event(row), row.words, row.answer ?? '–', states.objections[row.state]]),
    ),
  ]
}

/** How names and days are said in a language. */
function voiceOf(language: Language) {
  const pick = (name: string, latinName: string | null) => (language === 'en' && latinName ? latinName : name)
  const names = ({ name, latinName }: TwoNames) => pick(name, latinName)
  return {
    pick,
    names,
    event: (row: { event: string; latinEvent: string | null }) => pick(row.event, row.latinEvent),
    occupation: (row: { occupation: string; latinOccupation: string | null; level: Level | null }) =>
      [pick(row.occupation, row.latinOccupation), ...(row.level ? [names(levelNames[row.level])] : [])].join(' '),
    day: (at: string | null) => (at === null ? '–' : dayText(at, language)),
  }
}
