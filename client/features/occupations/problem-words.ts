import type { Refusal } from '#domain/kit/refusal'
import type { Component, Level } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { componentWord, levelWord } from './requirement-words.ts'

/** What is wrong with a standard, in the reader's words: levels and components by the names that they have on screen. */
export function standardProblemText({ code, facts }: Refusal): string {
  const named = Object.entries(facts).map(([name, fact]) => {
    if (name === 'level' || name === 'needed')
      return [name, fact === undefined ? null : levelWord(fact as Level | null)]
    return [name, name === 'component' ? componentWord(fact as Component) : fact]
  })
  return refusalText({ code, facts: Object.fromEntries(named) })
}

/** A problem with the level at which it is found, for a list of all of them. */
export function placedProblemText(problem: Refusal): string {
  const { level } = problem.facts
  const text = standardProblemText(problem)
  return level === undefined || level === null
    ? text
    : t('occupations.atLevel', { level: levelWord(level as Level), text })
}
