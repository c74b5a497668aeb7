/** What to say about a password while it is typed; `ok` lets it be sent. */
export type PasswordAdvice =
  | { ok: false; says: 'short'; missing: number }
  | { ok: false; says: 'long' | 'login' | 'plain' }
  | { ok: true; says: 'good' | 'strong' }

const LEAST = 10
const MOST = 200
const LONG = 16

/** Judges a password by what makes it hard to guess: length and variety, never rules about signs and digits. */
export function adviseOnPassword(password: string, login: string): PasswordAdvice {
  const missing = LEAST - password.length
  if (missing > 0) return { ok: false, says: 'short', missing }
  if (password.length > MOST) return { ok: false, says: 'long' }
  const plain = password.toLowerCase()
  if (login.length >= 3 && plain.includes(login.toLowerCase())) return { ok: false, says: 'login' }
  const different = new Set(plain).size
  if (different < 5) return { ok: false, says: 'plain' }
  return { ok: true, says: password.length >= LONG && different >= 8 ? 'strong' : 'good' }
}
