import { createSignal } from 'solid-js'

/** How often a page that stays open looks for a new version, in milliseconds. */
const LOOK_EVERY = 60 * 60_000

const [kept, setKept] = createSignal(false)
const [newer, setNewer] = createSignal<ServiceWorker | null>(null)

/** Whether the app is kept on this device, so that it opens without a network; reactive. */
export const isAppKept = kept

/** Whether a new version is ready and waits for somebody's leave; reactive. */
export const newVersionWaits = (): boolean => newer() !== null

/** Whether this address lets a browser keep an app at all: by https, or on the device itself. */
export const canKeepApp = (): boolean => 'serviceWorker' in navigator

/** The doors whose app can be kept, with the addresses that it answers. */
const scopes = { judge: '/judge', checkin: '/checkin', tickets: '/my/tickets' } as const

/**
 * Keeps a door's app on this device and asks that nothing of it be thrown away when space runs short. A new version is
 * fetched behind and never takes over by itself.
 */
export async function keepApp(door: keyof typeof scopes): Promise<void> {
  if (!import.meta.env.PROD || !canKeepApp()) return
  try {
    const registration = await navigator.serviceWorker.register(`/${door}-worker.js`, { scope: scopes[door] })
    follow(registration)
    void navigator.serviceWorker.ready.then(() => setKept(true))
    const look = () => void registration.update().catch((error) => console.info('no newer version to be had', error))
    setInterval(look, LOOK_EVERY)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
    const lasting = await navigator.storage?.persist?.()
    if (!lasting) console.info('the browser may clear what this device keeps when space runs short')
  } catch (error) {
    console.warn('the app could not be kept on this device', error)
  }
}

function follow(registration: ServiceWorkerRegistration): void {
  const note = () => setNewer(registration.active ? registration.waiting : null)
  note()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', note)
  })
}

/** Lets the new version take over, and loads it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  newer()?.postMessage('take-over')
}
