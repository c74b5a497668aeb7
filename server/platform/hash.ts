import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** SHA-256 of a text's UTF-8 bytes or of bytes, in lower-case hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A new identifier: a UUID of version 7. */
export const newId = (): string => v7()

/** A secret of `bytes` random bytes as base64url text (16 bytes: 22 characters). */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')
