import type { Actor } from '#domain/people/contract'
import type { TestApp } from './with-app.ts'

/** What a listener is given: the topic's head and rows, or the code of the refusal. */
export type Heard = { readonly head: unknown; readonly rows: ReadonlyMap<string, unknown> } | { readonly code: string }

/** What a new listener of a topic is given first. */
export async function hear({ app }: TestApp, topic: string, actor: Actor): Promise<Heard> {
  const sent: string[] = []
  const listener = { actor, send: (text: string) => sent.push(text) > 0 }
  const code = await app.platform.live.subscribe(topic, listener)
  if (code) return { code }
  app.platform.live.unsubscribe(topic, listener)
  const { data } = JSON.parse(sent[0] ?? '') as { data: { head: unknown; rows: Record<string, unknown> } }
  return { head: data.head, rows: new Map(Object.entries(data.rows)) }
}
