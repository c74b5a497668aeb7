import type { CertificateView, VerifiedCertificate } from '#domain/certificates/contract'
import type { Caller } from './callers.ts'
import { type Competition, expectOk, markEntry, openCompetition, sendMarks, signAll } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** A competition whose first result is official: 10, 9 and 8 points, so each metal once. */
export async function publishedCompetition(app: TestApp): Promise<Competition> {
  const competition = await openCompetition(app)
  for (const [i, id] of competition.entryIds.entries())
    await markEntry(competition, id, ['2', '1.5', '3.5'], `${3 - i}`)
  await signAll(competition, competition.entryIds)
  await publish(competition)
  return competition
}

/** Makes the result official, as the chief judge. */
export const publish = ({ chief, disciplineId }: Competition) =>
  expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))

/** Issues what is due, as the manager. */
export async function issue({ manager, disciplineId }: Competition): Promise<{ issued: number; revoked: number }> {
  const path = `/api/disciplines/${disciplineId}/certificates`
  return (await expectOk(manager.call<{ issued: number; revoked: number }>('POST', path))).body
}

/** The discipline's certificates, by number. */
export async function list({ manager, disciplineId }: Competition): Promise<CertificateView[]> {
  const path = `/api/disciplines/${disciplineId}/certificates`
  return (await expectOk(manager.call<{ certificates: CertificateView[] }>('GET', path))).body.certificates
}

/** Asks, as anybody, what a code stands for. */
export const verify = ({ visitor }: TestApp, code: string) =>
  visitor.call<{ certificate: VerifiedCertificate }>('GET', `/api/verify/${code}`)

/** What a code stands for. */
export const verified = async (app: TestApp, code = '') => (await expectOk(verify(app, code))).body.certificate

/** Revokes a certificate. */
export const revoke = (caller: Caller, certificateId = '', reason = '成绩录入有误') =>
  caller.call('POST', `/api/certificates/${certificateId}/revoke`, { reason })

/** The chief judge opens a sheet of the third entry, which loses two points; the new result is official. */
export async function republishLower(competition: Competition): Promise<void> {
  const { chief, judges, sessionId, entryIds, parts } = competition
  const [entryId = '', subCriterionId = ''] = [entryIds[2], parts.A1]
  const sheets = [{ entryId, subCriterionId }]
  await expectOk(chief.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason: '复核发现计分有误' }))
  await sendMarks(judges[0], sessionId, [{ entryId, aspectId: parts['A1.1'] ?? '', value: '0' }])
  for (const signer of [...judges, chief])
    await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
  await publish(competition)
}
