import { createFirstInvitation } from '../features/people/invite-first-administrator.ts'
import type { TestApp } from './with-app.ts'

export const password = 'correct horse battery'

/** The token at the end of a link. */
export const tokenOf = (url: string): string => new URL(url).hash.slice(1)

/** The first administrator, who has chosen the login `chief` and the password above. */
export async function becomeAdministrator({ app, visitor }: TestApp) {
  const token = tokenOf(await createFirstInvitation(app.platform))
  return visitor.call('POST', `/api/invitations/${token}`, { login: 'chief', password, name: '王芳' })
}
