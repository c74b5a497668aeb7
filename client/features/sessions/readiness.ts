import type { Readiness } from '#domain/sessions/changes'
import type { RosterAnswer } from '../rosters/roster-answer.ts'

/** One thing that a session lacks before it can be opened. */
export type Need =
  | { readonly what: 'scheme' | 'panels' | 'entries' | 'chief-judge' }
  | { readonly what: 'seats'; readonly panel: string; readonly judges: number; readonly needed: number }

/** What is there for a session to be opened with, as the desk knows it. */
export function readinessOf(roster: RosterAnswer, hasScheme: boolean, panelSize: number): Readiness {
  return {
    hasScheme,
    chiefJudge: roster.chiefJudge !== null,
    entries: roster.panels.flatMap(({ entries }) => entries).filter(({ withdrawn }) => !withdrawn).length,
    panels: roster.panels.map(({ name, judges }) => ({ name, judges: judges.length })),
    panelSize,
  }
}

/** Everything that is missing at once, where the rule of the domain names only the first. */
export function needsOf({ hasScheme, panels, entries, chiefJudge, panelSize }: Readiness): Need[] {
  const needs: Need[] = []
  if (!hasScheme) needs.push({ what: 'scheme' })
  if (panels.length === 0) needs.push({ what: 'panels' })
  if (entries === 0) needs.push({ what: 'entries' })
  if (!chiefJudge) needs.push({ what: 'chief-judge' })
  const short = panels.filter(({ judges }) => judges !== panelSize)
  return [
    ...needs,
    ...short.map(({ name, judges }) => ({ what: 'seats' as const, panel: name, judges, needed: panelSize })),
  ]
}
