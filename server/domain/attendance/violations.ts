import Type, { type Static } from 'typebox'
import type { EventState } from '#domain/events/contract'
import { dayOf } from '#domain/kit/city-time'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { addWorkingDays, type WorkCalendar } from '#domain/kit/working-days'
import { ComponentName, LevelName } from '#domain/standards/standard'
import {
  type AttendanceRules,
  ViolationRule,
  type ViolationState,
  ViolationStateName,
  VoidingName,
} from './contract.ts'

const TextOrNull = Type.Union([Type.String(), Type.Null()])
const NameOrNull = Type.Union([Name, Type.Null()])
const InstantOrNull = Type.Union([Instant, Type.Null()])
const Words = Type.String({ minLength: 2, maxLength: 2000, pattern: '\\S' })

/** A violation as it is recorded: who, of which kind, and what happened. */
export const NewViolation = Type.Object({ entryId: Id, ruleId: Id, words: Words })
export type NewViolation = Static<typeof NewViolation>

export const ViolationReply = Type.Object({ words: Words })
export type ViolationReply = Static<typeof ViolationReply>

/** A recorded violation is confirmed or withdrawn, with the reason. */
export const ViolationDecision = Type.Object({ confirm: Type.Boolean(), reason: Words })
export type ViolationDecision = Static<typeof ViolationDecision>

/** A kind of violation as it is kept. */
export const ViolationRuleView = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...ViolationRule.properties,
  at: Instant,
})
export type ViolationRuleView = Static<typeof ViolationRuleView>

/** A photo or paper that shows a violation. */
export const ViolationFileView = Type.Object({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
})
export type ViolationFileView = Static<typeof ViolationFileView>

const shown = {
  id: Id,
  eventId: Id,
  rule: Type.Object({ code: Type.String(), name: Name, latinName: Name }),
  voids: VoidingName,
  banMonths: Type.Integer(),
  words: Type.String(),
  state: ViolationStateName,
  component: Type.Union([ComponentName, Type.Null()]),
  occupation: Name,
  latinOccupation: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  /** The session in which it happened, where it was one. */
  session: TextOrNull,
  startsAt: InstantOrNull,
  recordedAt: Instant,
  replyUntil: Day,
  reply: TextOrNull,
  repliedAt: InstantOrNull,
  decidedAt: InstantOrNull,
  reason: TextOrNull,
}

/** A violation as the desk shows it. */
export const ViolationView = Type.Object({
  ...shown,
  entryId: Id,
  name: Name,
  document: TextOrNull,
  ticket: Type.Union([Type.Integer(), Type.Null()]),
  recordedBy: TextOrNull,
  decidedBy: TextOrNull,
  files: Type.Array(ViolationFileView),
  /** Whether the person could have read it: they have an account. */
  told: Type.Boolean(),
})
export type ViolationView = Static<typeof ViolationView>

/** A violation as the person whom it is about reads it. */
export const OwnViolation = Type.Object({
  ...shown,
  event: Name,
  latinEvent: NameOrNull,
  /** How many photos and papers there are. */
  evidence: Type.Integer(),
  /** Whether the person may reply now. */
  open: Type.Boolean(),
})
export type OwnViolation = Static<typeof OwnViolation>

/** The last day on which a person may reply to what was recorded then. */
export const replyUntil = (recordedAt: Date, { replyDays }: AttendanceRules, calendar: WorkCalendar): string =>
  addWorkingDays(dayOf(recordedAt), replyDays, calendar).day

/** Why no violation may be recorded of an entry. */
export function whyNotRecord(facts: { readonly eventState: EventState; readonly inEvent: boolean }): Refusal | null {
  if (!facts.inEvent) return refuse('not-found', { what: 'entry' })
  return facts.eventState === 'closed' ? refuse('event-closed') : null
}

/** A violation as it stands. */
export interface ViolationStanding {
  readonly state: ViolationState
  readonly replyUntil: string
  readonly replied: boolean
}

/** Why somebody may not reply: it was decided, they have replied, or the days are over. */
export function whyNotReply(of: ViolationStanding, today: string): Refusal | null {
  if (of.state !== 'recorded') return refuse('violation-decided')
  if (of.replied) return refuse('violation-replied')
  return today > of.replyUntil ? refuse('violation-reply-late', { until: of.replyUntil }) : null
}

/** Why a violation may not be decided: nobody is found guilty before they could reply. It may be withdrawn at any time. */
export function whyNotDecide(of: ViolationStanding, confirm: boolean, today: string): Refusal | null {
  if (of.state === 'withdrawn' || (of.state === 'confirmed' && confirm)) return refuse('violation-decided')
  if (confirm && !of.replied && today <= of.replyUntil) return refuse('violation-reply-open', { until: of.replyUntil })
  return null
}

/** What evidence may be: photos and papers. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export const mostEvidence = 12
export const largestEvidence = 8_000_000

/** The type of a file by its first bytes; null where it is none that is taken. Nobody trusts what a file says of itself. */
export function evidenceType(bytes: Uint8Array): (typeof evidenceTypes)[number] | null {
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP') return 'image/webp'
  return starts(0x25, 0x50, 0x44, 0x46) ? 'application/pdf' : null
}

/** Why a file can't be taken as evidence. */
export function whyNotEvidence(bytes: Uint8Array, already: number): Refusal | null {
  if (already >= mostEvidence) return refuse('evidence-too-many', { limit: mostEvidence })
  if (bytes.length > largestEvidence) return refuse('file-too-large', { megabytes: largestEvidence / 1_000_000 })
  return evidenceType(bytes) ? null : refuse('evidence-type-unknown')
}
