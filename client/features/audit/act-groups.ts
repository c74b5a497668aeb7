import type { AuditLine } from '#domain/audit/contract'

/** Lines that are shown as one, the newest first: marks that one person entered in a row, else a line alone. */
export type ActGroup = readonly [AuditLine, ...AuditLine[]]

const sameRow = (a: AuditLine, b: AuditLine) =>
  a.act === 'enter-mark' &&
  b.act === 'enter-mark' &&
  a.aggregateId === b.aggregateId &&
  a.actor.person === b.actor.person

/** Puts marks that follow each other together: a morning of judging is thousands of lines. */
export function groupActs(lines: readonly AuditLine[]): ActGroup[] {
  const groups: [AuditLine, ...AuditLine[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && sameRow(last[0], line)) last.push(line)
    else groups.push([line])
  }
  return groups
}
