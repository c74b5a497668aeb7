import Type, { type Static } from 'typebox'

const Minutes = Type.Integer({ minimum: 1, maximum: 10_080, description: 'minutes' })

/** How long appeals may take (domain rules, chapter 3, Appeals). */
export const AppealRules = Type.Object({
  /** To submit one, after the disputed act or the end of the session. */
  submit: Minutes,
  /** To answer it in the first instance. */
  answer: Minutes,
  /** To call the second and last instance after a ruling, and for its answer. */
  second: Minutes,
})
export type AppealRules = Static<typeof AppealRules>

export const defaultAppealRules: AppealRules = { submit: 120, answer: 120, second: 60 }
