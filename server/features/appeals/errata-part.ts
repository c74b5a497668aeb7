import type { Erratum } from '#domain/appeals/contract'
import type { Platform } from '../../platform/feature.ts'
import { type Html, html, type Language } from '../../platform/http/document.ts'
import { instantText } from '../../platform/http/plain-dates.ts'
import { errata } from './queries.ts'

const zh = {
  title: '更正',
  of: ({ entry, sheet, before, after }: Erratum) => `${entry} · ${sheet}：${before} 更正为 ${after}`,
  version: (n: number) => `第 ${n} 版`,
}
const en: typeof zh = {
  title: 'Errata',
  of: ({ entry, sheet, before, after }) => `${entry} · ${sheet}: ${before} corrected to ${after}`,
  version: (n) => `Version ${n}`,
}
const words = { zh, en }

/** What upheld appeals have changed, on a result's plain page; null where nothing was. */
export function errataPart({ db }: Platform) {
  return async (disciplineId: string, to: Language): Promise<Html | null> => {
    const told = await errata(db, disciplineId)
    if (told.length === 0) return null
    const lines = told.map(
      (one) => html`<li class="border-line border-t py-2">${words[to].of(one)}
        <span class="block">${one.words}</span>
        <span class="block text-13 text-muted">${words[to].version(one.version)} · ${instantText(one.at, to)}</span></li>`,
    )
    return html`<h2 class="text-20">${words[to].title}</h2><ul>${lines}</ul>`
  }
}
