import { createEffect, on, onCleanup } from 'solid-js'
import { refreshMe } from '../../lib/auth.ts'
import { api } from '../../lib/http.ts'

const BEAT = 30_000
/** A tablet that nobody has touched for so long is left to fall asleep, once its marks are sent. */
const UNTOUCHED = 10 * 60_000

/**
 * Tells the desk that the tablet is there and how many marks it has yet to send, which keeps it awake while it is in
 * use. When it has fallen asleep or was revoked, asks anew who this device is.
 */
export function beatHeart(unsent: () => number): void {
  let touched = Date.now()
  const touch = () => {
    touched = Date.now()
  }
  const beat = async () => {
    if (document.visibilityState === 'hidden') return
    if (unsent() === 0 && Date.now() - touched > UNTOUCHED) return
    try {
      const { awake } = await api.post<{ awake: boolean }>('/api/tablet/heartbeat', { unsent: unsent() })
      if (!awake) await refreshMe()
    } catch (error) {
      // Without a network there is nobody to tell; any other failure is for `me` to explain.
      if (navigator.onLine) await refreshMe()
      else console.info('no heartbeat without a network', error)
    }
  }
  const seen = () => document.visibilityState === 'visible' && void beat()
  const timer = setInterval(() => void beat(), BEAT)
  addEventListener('pointerdown', touch)
  addEventListener('keydown', touch)
  document.addEventListener('visibilitychange', seen)
  createEffect(on([() => unsent() === 0], () => void beat()))
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('pointerdown', touch)
    removeEventListener('keydown', touch)
    document.removeEventListener('visibilitychange', seen)
  })
}
