import { type Refusal, refuse } from '#domain/kit/refusal'
import { cleanCode, codeKind } from './occupation-code.ts'
import type { NewOccupation, SaveStandard, WorkTypeView } from './occupation-contract.ts'
import type { StandardKind } from './standard.ts'
import { whyNotContent } from './standard-problems.ts'

/** An occupation as it is kept: codes in one form, names without blanks around them. */
export function cleanOccupation({ code, workTypes, ...own }: NewOccupation): NewOccupation {
  return { ...own, ...cleanNames(own), code: cleanCode(code), workTypes: workTypes.map(cleanWorkType) }
}

/** Names as they are kept: without blanks around them, in one form of Unicode. */
export const cleanNames = ({ name, latinName }: { name: string; latinName: string | null }) => ({
  name: name.normalize('NFC').trim(),
  latinName: latinName?.normalize('NFC').trim() || null,
})

/** A work type as it is kept. */
export const cleanWorkType = (type: WorkTypeView): WorkTypeView => ({ ...cleanNames(type), code: cleanCode(type.code) })

/** Why an occupation may not be entered: its code fits its kind, and each work type stands once. */
export function whyNotOccupation({ code, kind, workTypes }: NewOccupation): Refusal | null {
  const wanted = kind === 'special-ability' ? 'special-ability' : 'occupation'
  if (codeKind(code) !== wanted) return refuse('occupation-code-invalid', { code })
  const codes = workTypes.map((type) => type.code)
  const twice = codes.find((one, at) => codes.indexOf(one) !== at)
  return twice === undefined ? null : refuse('occupation-work-type-twice', { code: twice })
}

/** Why a standard may not be saved as the version after `newest` (0: it is the first, which needs no reason). */
export function whyNotSaveStandard(
  kind: StandardKind,
  newest: number,
  { baseVersion, reason, content }: SaveStandard,
): Refusal | null {
  if (baseVersion !== newest) return refuse('standard-changed-meanwhile', { version: newest })
  if (newest > 0 && !reason?.trim()) return refuse('standard-reason-missing')
  return whyNotContent(kind, content)
}
