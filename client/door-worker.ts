/**
 * Keeps a door's app on the device, so that it opens without a network. The build makes one worker of it for each door
 * that is kept, registered for that door's addresses alone: no other page ever passes through it. It keeps the app's
 * files and nothing else: what people enter is in IndexedDB, and calls of the server are left alone.
 */

/** Written in by the build (vite.config.door-workers.ts): the door, the page that answers each of its addresses. */
declare const DOOR_NAME: string
declare const DOOR_PAGE: string
/** The door's files by path with a hash of what is in each. */
declare const DOOR_FILES: Readonly<Record<string, string>>
/** A hash of all of them. */
declare const DOOR_VERSION: string

/** As much of a service worker as is used here; its types and those of a page exclude each other. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'message', listener: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker

const FAMILY = `touchstone-${DOOR_NAME} `
const PAGE = DOOR_PAGE
const version = FAMILY + DOOR_VERSION
const files = new Map(Object.entries(DOOR_FILES))
const keyOf = (path: string) => `${path}?${files.get(path)}`

/** Takes every file of this version, or none: a file that an older version had as it is needs no network. */
async function install(): Promise<void> {
  const cache = await caches.open(version)
  await Promise.all(
    [...files.keys()].map(async (path) => {
      const kept = await caches.match(keyOf(path))
      const answer = kept ?? (await fetch(path, { cache: 'no-cache' }))
      if (!answer.ok) throw new Error(`${path} could not be kept: ${answer.status}`)
      await cache.put(keyOf(path), answer)
    }),
  )
}

/** Forgets older versions, and serves the pages that are open already: the first visit is enough to go without a network. */
async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(FAMILY) && name !== version).map((name) => caches.delete(name)),
  )
  await worker.clients.claim()
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(version)
  return (await cache.match(keyOf(path))) ?? fetch(request)
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  const path = mode === 'navigate' ? PAGE : pathname
  if (method !== 'GET' || origin !== location.origin || !files.has(path)) return
  event.respondWith(answer(event.request, path))
})
// A newer version waits until the door's page says that nothing is under way.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting()
})
