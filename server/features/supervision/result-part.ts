import type { RecheckSummary } from '#domain/supervision/contract'
import type { Platform } from '../../platform/feature.ts'
import { html, type Language } from '../../platform/http/document.ts'
import type { ResultPart } from '../rankings/results-page.ts'
import { publicSummary } from './queries.ts'

/** What the plain page of a result says of the re-check before it; nothing where none was made. */
export const recheckPart =
  ({ db }: Pick<Platform, 'db'>): ResultPart =>
  async (disciplineId, to) => {
    const found = await publicSummary(db, disciplineId)
    if (!found) return null
    const { title, sentence, all, draw } = words[to]
    return html`<section><h2 class="text-20">${title}</h2>
      <p class="text-15">${sentence(found)} ${found.calledInAt ? all : null}
        ${found.drawId ? html`<a href="/draws/${found.drawId}">${draw}</a>` : null}</p></section>`
  }

interface Words {
  readonly title: string
  readonly all: string
  readonly draw: string
  sentence(found: RecheckSummary): string
}

const words: Record<Language, Words> = {
  zh: {
    title: '复核',
    all: '差错率超限，其余选手也全部复核。',
    draw: '抽样可由任何人复算',
    sentence: ({ checked, entries, errors }) =>
      `公布前由质量督导员复核 ${checked} / ${entries} 人，更正 ${errors} 人的差错。`,
  },
  en: {
    title: 'Re-check',
    all: 'The error rate was exceeded, so all the others were called in.',
    draw: 'Anybody can recompute the draw',
    sentence: ({ checked, entries, errors }) =>
      `Quality supervisors re-checked ${checked} of ${entries} entries before publication; errors in ${errors} were corrected.`,
  },
}
