import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { certificate } from '#db/schema/certificates'
import { certificateNumber, competitionSeries, yearOf } from '#domain/certificates/number'
import { type Issue, planIssue, type Registered } from '#domain/certificates/plan'
import { dayOf } from '#domain/kit/city-time'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../platform/execute.ts'
import { newToken } from '../../platform/hash.ts'
import { lockDiscipline } from '../events/queries.ts'
import { type DueByResult, getDue } from './due.ts'
import { type CertificateRow, findCertificates, sheetHash } from './register.ts'
import { takeSerials } from './serials.ts'

/** The discipline whose newest official result is certified. */
export interface IssueCertificates {
  readonly disciplineId: string
}

/**
 * Brings the register in line with the newest official result: what is due and not there as it is to be printed is
 * issued under new numbers, what it replaces is marked so, and certificates of entries that left the result are
 * revoked. `verifyUrl` gives the address that a verify code is printed as.
 */
export function issueCertificates(
  verifyUrl: (code: string) => string,
): Command<IssueCertificates, { issued: number; revoked: number }> {
  return {
    name: 'issue-certificates',
    async run(context, { disciplineId }) {
      const { tx, now } = context
      await lockDiscipline(tx, disciplineId)
      const found = await getDue(tx, disciplineId)
      const registered = (await findCertificates(tx, disciplineId)).map(asRegistered)
      const plan = planIssue(found.due, registered, found.version)
      const rows = await newRows({ ...context, disciplineId, verifyUrl, found }, plan.issue)
      await insertRows(tx, certificate, rows)
      const replaced = plan.issue.flatMap(({ replaces }) => replaces ?? [])
      await setState(tx, replaced, { state: 'replaced' })
      await setState(tx, plan.revoke, { state: 'revoked', revokedAt: now })
      const result = { issued: rows.length, revoked: plan.revoke.length }
      const issued = rows.map((row, i) => ({ ...auditLine(row), replaces: plan.issue[i]?.replaces ?? null }))
      const facts = { resultVersion: found.version, issued, revoked: plan.revoke }
      const audit = { aggregate: 'discipline', aggregateId: disciplineId, act: 'issue-certificates', facts } as const
      return { result, audit: result.issued + result.revoked > 0 ? [audit] : [], dirty: [] }
    },
  }
}

function asRegistered({ id, entryId, number, state, sheet }: CertificateRow): Registered {
  return { id, entryId, number, state, facts: sheet.facts, resultVersion: sheet.resultVersion }
}

interface Issuing extends Context, IssueCertificates {
  readonly verifyUrl: (code: string) => string
  readonly found: DueByResult
}

async function newRows(issuing: Issuing, issue: readonly Issue[]): Promise<CertificateRow[]> {
  if (issue.length === 0) return []
  const year = yearOf(dayOf(issuing.now))
  const first = await takeSerials(issuing.tx, year, issue.length)
  return issue.map((next, i) => newRow(issuing, next, certificateNumber(competitionSeries, year, first + i)))
}

function newRow({ actor, now, newId, disciplineId, verifyUrl, found }: Issuing, next: Issue, number: string) {
  const { facts, entryId, member, replaces } = next
  const verifyCode = newToken(16)
  const printed = { number, verifyCode, verifyUrl: verifyUrl(verifyCode), issuedOn: dayOf(now) }
  return {
    id: newId(),
    kind: facts.kind,
    number,
    verifyCode,
    state: replaces ? ('corrected' as const) : ('issued' as const),
    disciplineId,
    entryId,
    member,
    resultId: found.resultId,
    sheet: { facts, resultVersion: found.version, ...printed },
    issuedAt: now,
    issuedBy: personOf(actor),
    revokedAt: null,
    reason: null,
  }
}

async function setState(tx: Tx, ids: readonly string[], state: Partial<CertificateRow>): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(certificate)
    .set(state)
    .where(inArray(certificate.id, [...ids]))
}

const auditLine = ({ id, number, entryId, sheet }: CertificateRow) => ({
  certificateId: id,
  number,
  entryId,
  sheetHash: sheetHash(sheet),
})
