import { sealedText } from '#domain/draws/verify'
import { sha256 } from '../../platform/hash.ts'
import { newSecret } from './commit.ts'

/** The subjects of a sealed list, each behind a hash with a salt of its own; in the order of the hashes, which tells nothing. */
export function sealSubjects<Subject extends { readonly subject: string }>(subjects: readonly Subject[]) {
  return subjects
    .map((subject) => {
      const salt = newSecret()
      return { ...subject, salt, item: sha256(sealedText(salt, subject.subject)) }
    })
    .sort((a, b) => (a.item < b.item ? -1 : 1))
}
