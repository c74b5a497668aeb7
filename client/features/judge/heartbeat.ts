import { createEffect, on, onCleanup } from 'solid-js'
import type { Heartbeat, HeartbeatAnswer } from '#domain/people/contract'
import { refreshMe } from '../../lib/auth.ts'
import { api, OfflineError } from '../../lib/http.ts'

const BEAT = 30_000
/** A tablet that nobody has touched for so long is left to fall asleep, once its marks are sent. */
const UNTOUCHED = 10 * 60_000
const ASKED = 'touchstone.judge.asked'

/** What the desk is told, and what is done when it asks for something. */
export interface Pulse {
  /** What the tablet says of itself; reactive. */
  said(): Required<Heartbeat>
  /** Loads what the sessions need: the desk has asked for it. */
  load(): void
}

/**
 * Tells the desk that the tablet is there, how many marks it has yet to send and which sessions it is ready for, which
 * keeps it awake while it is in use. When it has fallen asleep or was revoked, asks anew who this device is.
 */
export function beatHeart(pulse: Pulse): void {
  let touched = Date.now()
  const touch = () => {
    touched = Date.now()
  }
  const beat = async () => {
    if (document.visibilityState === 'hidden') return
    const said = pulse.said()
    if (said.unsent === 0 && Date.now() - touched > UNTOUCHED) return
    try {
      const { awake, loadAskedAt } = await api.post<HeartbeatAnswer>('/api/tablet/heartbeat', said)
      if (!awake) return await refreshMe()
      if (!loadAskedAt || loadAskedAt === localStorage.getItem(ASKED)) return
      localStorage.setItem(ASKED, loadAskedAt)
      pulse.load()
    } catch (error) {
      // Out of reach there is nobody to tell; any other failure is for `me` to explain.
      if (error instanceof OfflineError) console.info('no heartbeat without a network', error)
      else await refreshMe()
    }
  }
  const seen = () => document.visibilityState === 'visible' && void beat()
  const timer = setInterval(() => void beat(), BEAT)
  addEventListener('pointerdown', touch)
  addEventListener('keydown', touch)
  document.addEventListener('visibilitychange', seen)
  // Told at once: that marks wait now or are all sent, and that a session was loaded.
  createEffect(
    on(
      () => [pulse.said().unsent === 0, ...pulse.said().sessions.map(({ loadedAt }) => loadedAt)].join(),
      () => void beat(),
    ),
  )
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('pointerdown', touch)
    removeEventListener('keydown', touch)
    document.removeEventListener('visibilitychange', seen)
  })
}
