import { join } from 'node:path'
import type { Language } from '../../../platform/http/document.ts'
import { instantText } from '../../../platform/http/plain-dates.ts'
import { printMarked } from '../../../platform/typst/print.ts'
import { resultWords } from '../results-words.ts'
import { type ResultSource, resultTable } from './result-table.ts'

const template = join(import.meta.dirname, 'result-list.typ')

/** The official result as a PDF/A document to be signed and hung up; the same result gives the same bytes.
 * Nobody is left out: 〓 stands for a character that no font has, and the end says for which. */
export function resultPdf(source: ResultSource, language: Language): Promise<Buffer> {
  const words = resultWords[language]
  const { version, publishedAt, ruleVersion, inputHash } = source.result
  return printMarked(template, {
    lang: language,
    event: source.event,
    discipline: source.discipline,
    title: words.title,
    published: words.published(version, instantText(publishedAt, language)),
    rules: `${words.rules} ${ruleVersion} · ${words.fingerprint} ${inputHash.slice(0, 16)}`,
    signatures: [words.chiefJudge, words.supervisor, words.date],
    ...resultTable(source, language),
  })
}
