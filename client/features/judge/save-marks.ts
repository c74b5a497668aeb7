import type { UnsentFile } from '#domain/scoring/unsent-file'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'

/** The file of marks that are still on this device, in the order in which they were entered. */
export const unsentFile = (marks: readonly WaitingMark[]): UnsentFile => ({
  touchstone: 'unsent-marks',
  version: 1,
  marks: [...marks]
    .sort((a, b) => a.order - b.order)
    .map(({ commandId, sessionId, personId, personName, entryId, aspectId, round, value }) => {
      return { commandId, sessionId, personId, personName, entryId, aspectId, round, value }
    }),
})

/** Lets the judge save marks as a file. They stay on the device. */
export function saveMarks(marks: readonly WaitingMark[]): void {
  const text = JSON.stringify(unsentFile(marks), null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `touchstone-marks-${marks[0]?.personName ?? ''}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
