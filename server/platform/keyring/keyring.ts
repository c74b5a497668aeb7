import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Key } from './keys.ts'

/** What is encrypted; each has keys of its own, derived from the master keys. */
export type Purpose = 'identity-number' | 'contact-phone'

/** Where the keys come from. `changed` is asked before keys are used: it gives the new ones, null while they are the same. */
export interface KeySource {
  readonly keys: readonly Key[]
  changed?(): readonly Key[] | null
}

/** A text encrypted: nonce, cipher text and tag, and the number of the master key. */
export interface Sealed {
  readonly bytes: Buffer
  readonly keyNumber: number
}

const NONCE = 12
const TAG = 16

/** Whoever writes rows with blind indexes holds this lock shared; who changes the keys, alone. */
const LOCK = 7_401_311

/**
 * The keys under which personal data is kept. Encryption is AES-256-GCM, bound to purpose and row, so that a cipher text
 * copied to another row doesn't open; equality is found by a blind index, HMAC-SHA-256. All keys are derived with HKDF.
 */
export class Keyring {
  #keys: readonly Key[]
  readonly #derived = new Map<string, Buffer>()

  constructor(readonly source: KeySource) {
    this.#keys = source.keys
  }

  /** The numbers of the keys, the one that encrypts last. */
  get numbers(): number[] {
    return this.#keys.map(({ number }) => number)
  }

  /**
   * Call first in a transaction that writes or looks up blind indexes: the newest key stays the newest until it ends.
   * Nobody waits for it but a change of keys.
   */
  async hold(tx: Tx): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock_shared(${LOCK})`)
    this.refresh()
  }

  /** Whether nobody holds the keys: they are held alone then, to the transaction's end. */
  async holdAlone(tx: Tx): Promise<boolean> {
    const [row] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as held`)
    return row?.held ?? false
  }

  /** Takes over keys that were added since. */
  refresh(): void {
    this.#keys = this.source.changed?.() ?? this.#keys
  }

  /** Encrypts a text for a row, under the newest key. */
  seal(purpose: Purpose, row: string, text: string): Sealed {
    const { number } = this.#newest()
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', this.#key(number, `encrypt ${purpose}`), nonce)
    cipher.setAAD(boundTo(purpose, row))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return { bytes: Buffer.concat([nonce, body, cipher.getAuthTag()]), keyNumber: number }
  }

  /** What was encrypted for a row. Throws where it was changed or is another row's; refuses with key-unknown. */
  open(purpose: Purpose, row: string, { bytes, keyNumber }: Sealed): string {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#key(keyNumber, `encrypt ${purpose}`),
      bytes.subarray(0, NONCE),
      { authTagLength: TAG },
    )
    decipher.setAAD(boundTo(purpose, row))
    decipher.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
  }

  /** What a text is looked up by in rows that are written now: its index under the newest key. */
  index(purpose: Purpose, text: string): Buffer {
    return this.#indexUnder(this.#newest().number, purpose, text)
  }

  /** What a text is looked up by in all rows: its index under each key. */
  indexes(purpose: Purpose, text: string): Buffer[] {
    return this.#keys.map(({ number }) => this.#indexUnder(number, purpose, text))
  }

  /** A keyed hash, in hex, of what a command was given: its input may hold what a bare hash would let one guess. */
  digest(text: string): string {
    return this.#keyed('digest', text).toString('hex')
  }

  /** A secret of 32 bytes: the same for the same text wherever these keys are, and nobody's who hasn't got them. */
  secret(text: string): Buffer {
    return this.#keyed('secret', text)
  }

  /** By the oldest key, so that it stays the same when a key is added. */
  #keyed(use: string, text: string): Buffer {
    const [first] = this.#keys
    return createHmac('sha256', this.#key(first?.number ?? 0, use))
      .update(text)
      .digest()
  }

  #indexUnder(number: number, purpose: Purpose, text: string): Buffer {
    return createHmac('sha256', this.#key(number, `index ${purpose}`))
      .update(text)
      .digest()
  }

  #newest(): Key {
    const newest = this.#keys.at(-1)
    if (!newest) throw new Error('a keyring without keys')
    return newest
  }

  #key(number: number, use: string): Buffer {
    const name = `${number} ${use}`
    const known = this.#derived.get(name)
    if (known) return known
    const derived = Buffer.from(hkdfSync('sha256', this.#secret(number), 'touchstone', use, 32))
    this.#derived.set(name, derived)
    return derived
  }

  #secret(number: number): Buffer {
    const find = () => this.#keys.find((key) => key.number === number)
    if (!find()) this.refresh()
    const found = find()
    if (!found) throw new Refused(refuse('key-unknown', { number }))
    return found.secret
  }
}

/** What a cipher text is bound to. */
const boundTo = (purpose: Purpose, row: string) => Buffer.from(`${purpose} ${row}`)
