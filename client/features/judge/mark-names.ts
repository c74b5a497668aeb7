import { useContext } from 'solid-js'
import { entryTag } from '../../lib/entry-tag.ts'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { t } from '../../lib/text/index.ts'
import { MarkingContext } from './marking.ts'

/** Names a waiting mark by entry and aspect, where its session is open; one of another session by that alone. */
export function useMarkNames(): (mark: WaitingMark) => string {
  const marking = useContext(MarkingContext)
  return ({ sessionId, entryId, aspectId, round }) => {
    const judging = marking?.judging()
    const entry = judging?.session.id === sessionId ? judging.entries.find(({ id }) => id === entryId) : undefined
    const step = marking?.walk().stepOf(aspectId)
    if (!entry || !step) return t('judge.otherSessionMark')
    const what = `${entryTag(entry)} · ${step.aspect.code}`
    return round > 1 ? `${what} · ${t('judge.round', { n: round })}` : what
  }
}
