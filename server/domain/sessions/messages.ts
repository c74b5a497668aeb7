import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** What is told to the judges of a session: short enough to be read at a glance. */
export const MessageWords = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })

/** A message as it is sent; `toIds` null is for every judge of the session. */
export const MessageInput = Type.Object({
  words: MessageWords,
  toIds: Type.Union([Type.Array(Id, { minItems: 1, maxItems: 300, uniqueItems: true }), Type.Null()]),
})
export type MessageInput = Static<typeof MessageInput>

/** A message as the leaders see it, with who has seen it. */
export const MessageView = Type.Object({
  id: Id,
  words: Type.String(),
  from: Name,
  at: Instant,
  withdrawn: Type.Boolean(),
  /** Those it is for, in the order of their names. */
  to: Type.Array(Type.Object({ personId: Id, name: Name, seenAt: Type.Union([Instant, Type.Null()]) })),
})
export type MessageView = Static<typeof MessageView>

/** A message as a judge sees it. */
export const JudgeMessage = Type.Object({
  id: Id,
  words: Type.String(),
  from: Name,
  at: Instant,
  seen: Type.Boolean(),
})
export type JudgeMessage = Static<typeof JudgeMessage>

/** Why a message may not be sent to these people: each must be a judge of the session. */
export function whyNotSendMessage({ toIds }: MessageInput, judges: readonly string[]): Refusal | null {
  if (judges.length === 0) return refuse('session-without-judges')
  return toIds?.every((id) => judges.includes(id)) === false ? refuse('not-a-judge-of-session') : null
}
