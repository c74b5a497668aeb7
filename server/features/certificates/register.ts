import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { auditEntry } from '#db/schema/audit'
import { certificate } from '#db/schema/certificates'
import { codeFrom } from '#domain/certificates/code-from'
import type { CertificateSheet, CertificateView, VerifiedCertificate } from '#domain/certificates/contract'
import { competitionSeries, isNumberOf } from '#domain/certificates/number'
import { isFoundByNumber, whyNotShowPdf } from '#domain/certificates/rules'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { sha256 } from '../../platform/hash.ts'

/** A row of the register. */
export type CertificateRow = typeof certificate.$inferSelect

/** The hash of everything that a certificate prints: the audit log holds it from the day of issue. */
export const sheetHash = (sheet: CertificateSheet): string => sha256(canonicalText(sheet as Canonical))

/** The certificates of a discipline, by number. */
export async function findCertificates(db: Db | Tx, disciplineId: string): Promise<CertificateRow[]> {
  const own = eq(certificate.disciplineId, disciplineId)
  return db.select().from(certificate).where(own).orderBy(asc(certificate.number))
}

/** A certificate; refuses where there is none. */
export async function getCertificate(db: Db | Tx, certificateId: string): Promise<CertificateRow> {
  const [found] = await db.select().from(certificate).where(eq(certificate.id, certificateId))
  if (!found) throw unknown()
  return found
}

/** A certificate as the desk lists it. */
export function certificateView(row: CertificateRow): CertificateView {
  const { id, number, verifyCode, kind, state, entryId, reason } = row
  const { name, latinName, team, delegation, award, rank, total } = row.sheet.facts
  return {
    ...{ id, number, verifyCode, kind, state, entryId, reason },
    ...{ name, latinName, team, delegation, award, rank, total },
    resultVersion: row.sheet.resultVersion,
    issuedAt: row.issuedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

/** Asks the register, as anybody may: its statements are put together once. */
export function registerReader(db: Db) {
  const byCode = db
    .select()
    .from(certificate)
    .where(eq(certificate.verifyCode, sql.placeholder('code')))
    .prepare('register_by_code')
  const byNumber = db
    .select()
    .from(certificate)
    .where(eq(certificate.number, sql.placeholder('number')))
    .prepare('register_by_number')
  const auditHash = db
    .select({ hash: auditEntry.hash })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.aggregate, 'discipline'),
        eq(auditEntry.aggregateId, sql.placeholder('disciplineId')),
        sql`strpos(${auditEntry.content}, ${sql.placeholder('sheetHash')}) > 0`,
      ),
    )
    .orderBy(asc(auditEntry.number))
    .limit(1)
    .prepare('register_audit_hash')

  /** No verify code has the form of a number, so that a text is looked up by one of the two. */
  async function find(text: string): Promise<CertificateRow | null> {
    const code = codeFrom(text)
    const number = code.toUpperCase()
    if (!isNumberOf(competitionSeries, number)) return (await byCode.execute({ code }))[0] ?? null
    const [found] = await byNumber.execute({ number })
    return found && isFoundByNumber(found.kind) ? found : null
  }

  /** The audit entry that names the hash of the sheet. Where none does, the sheet isn't the one that was issued. */
  async function getAuditHash({ number, disciplineId, sheet }: CertificateRow): Promise<string> {
    const [found] = await auditHash.execute({ disciplineId, sheetHash: sheetHash(sheet) })
    if (!found) throw new Refused(refuse('certificate-altered', { number }))
    return found.hash
  }

  /** What the register says of the certificate with this verify code, or with this number if it is an award's. */
  return async (text: string): Promise<VerifiedCertificate> => {
    const row = await find(text)
    if (!row) throw unknown()
    const { number, kind, state, reason, sheet } = row
    return {
      ...{ number, kind, state, reason },
      ...sheet.facts,
      resultVersion: sheet.resultVersion,
      issuer: sheet.facts.event.organiser,
      issuedAt: row.issuedAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      replacedBy: state === 'replaced' ? await findSuccessor(db, row) : null,
      auditHash: await getAuditHash(row),
    }
  }
}

/** The sheet that the holder of a verify code may print; refuses for a revoked certificate. */
export async function getPublicSheet(db: Db, text: string): Promise<CertificateSheet> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(eq(certificate.verifyCode, codeFrom(text)))
  if (!row) throw unknown()
  orRefuse(whyNotShowPdf(row))
  return row.sheet
}

const unknown = () => new Refused(refuse('certificate-unknown'))

/** The holder's last certificate: numbers only grow. In a team the holder is the member of that name. */
async function findSuccessor(
  db: Db,
  { entryId, number, sheet: { facts } }: CertificateRow,
): Promise<VerifiedCertificate['replacedBy']> {
  const sameName = facts.team ? sql`${certificate.sheet} -> 'facts' ->> 'name' = ${facts.name}` : undefined
  const [found] = await db
    .select({ number: certificate.number, verifyCode: certificate.verifyCode })
    .from(certificate)
    .where(and(eq(certificate.entryId, entryId), gt(certificate.number, number), sameName))
    .orderBy(desc(certificate.number))
    .limit(1)
  return found ?? null
}
