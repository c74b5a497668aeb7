import { randomUUID } from 'node:crypto'
import WebSocket from 'ws'

/** An answer that was no success. */
export class CallFailed extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: unknown,
    call: string,
  ) {
    super(`${call} was answered ${status} ${code}: ${JSON.stringify(body)}`)
  }
}

/** Somebody who uses the server through its public interface: keeps its cookies, sends what a browser would send. */
export class Caller {
  readonly #cookies = new Map<string, string>()

  constructor(
    readonly url: string,
    /** What the calls say they are: a browser's page, or the judge's app. */
    readonly kind: '1' | 'tablet' = '1',
  ) {}

  get<T>(path: string): Promise<T> {
    return this.#call('GET', path)
  }

  /** Sends a command; it gets an identifier of its own unless the body has one. */
  post<T>(path: string, body: object = {}): Promise<T> {
    return this.#call('POST', path, JSON.stringify({ commandId: randomUUID(), ...body }))
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.#call('PUT', path, JSON.stringify({ commandId: randomUUID(), ...body }))
  }

  /** Sends a body as it is, without an identifier of its own. */
  send<T>(path: string, body: object): Promise<T> {
    return this.#call('POST', path, JSON.stringify(body))
  }

  /** Uploads a file as a command, with what comes beside it by the names of its parts. */
  upload<T>(
    path: string,
    name: string,
    content: Uint8Array<ArrayBuffer>,
    beside: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {},
  ): Promise<T> {
    const form = new FormData()
    form.set('commandId', randomUUID())
    form.set('file', new Blob([content]), name)
    for (const [part, bytes] of Object.entries(beside)) form.set(part, new Blob([bytes]), part)
    return this.#call('POST', path, form)
  }

  /** Opens the live connection as this caller. */
  connect(): WebSocket {
    const query = this.kind === 'tablet' ? '?tablet' : ''
    return new WebSocket(`${this.url.replace(/^http/, 'ws')}/live${query}`, {
      headers: { cookie: this.#cookieHeader() },
    })
  }

  /** The cookies, as a browser takes them, to go on as the same person. */
  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.url }))
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #call<T>(method: string, path: string, body?: string | FormData): Promise<T> {
    const headers: Record<string, string> = { 'x-touchstone': this.kind, cookie: this.#cookieHeader() }
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    const answer = await fetch(this.url + path, { method, headers, ...(body === undefined ? {} : { body }) })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    const text = await answer.text()
    const said = text ? JSON.parse(text) : {}
    if (!answer.ok) throw new CallFailed(answer.status, said.error?.code ?? '', said, `${method} ${path.split('?')[0]}`)
    return said as T
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', ...value] = pair.split('=')
    this.#cookies.set(name, value.join('='))
  }
}
