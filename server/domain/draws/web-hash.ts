import type { Hash } from '#domain/draws/outcome'

/** SHA-256 by the platform's Web Crypto: what the browser uses, and what the tests compare the server with. */
export const webHash: Hash = async (text) => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
