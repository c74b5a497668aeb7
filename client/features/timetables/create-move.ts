import { createEffect, createSignal, on } from 'solid-js'
import type { BatchTimetable, MoveReason } from '#domain/timetables/batch-contract'
import { createAct } from '../../lib/act.ts'
import { api } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'
import { sayDone, sayError } from '../desk/say.ts'
import { type Block, instantOf } from './board-model.ts'

/** Where a session would go. */
export interface Aim {
  readonly block: Block
  readonly roomId: string
  readonly day: string
  readonly from: number
}

/** A session on its way to another room or time. */
export interface Move {
  readonly aim: Aim | null
  /** 'aiming' until it is confirmed, 'asking' where a reason is wanted, 'refused' where hard rules stand in the way. */
  readonly phase: 'aiming' | 'busy' | 'asking' | 'refused'
  readonly reasons: readonly MoveReason[]
  to(aim: Aim): void
  /** Asks the server whether it may, and moves it; where tickets are out, with the reason alone. */
  confirm(reason?: string): Promise<void>
  undo(): void
}

/** Moves one session at a time: aimed at a place, checked there, and then moved. */
export function createMove(timetable: () => BatchTimetable, onMoved: () => void): Move {
  const act = createAct()
  const [aim, setAim] = createSignal<Aim | null>(null)
  const [phase, setPhase] = createSignal<Move['phase']>('aiming')
  const [reasons, setReasons] = createSignal<readonly MoveReason[]>([])
  let moved = false
  const undo = () => {
    setAim(null)
    setPhase('aiming')
    setReasons([])
  }
  // A moved session stays at its new place until the server's answer puts it there.
  createEffect(
    on(
      timetable,
      () => {
        if (moved) undo()
        moved = false
      },
      { defer: true },
    ),
  )
  const confirm = async (reason?: string) => {
    const at = aim()
    if (!at?.block.sessionId || phase() === 'busy') return
    const path = `/api/sessions/${at.block.sessionId}/timetable`
    const place = { roomId: at.roomId, startsAt: instantOf(at.day, at.from) }
    setPhase('busy')
    const found = await api.post<{ reasons: MoveReason[] }>(`${path}/check`, place).catch((error: unknown) => {
      sayError(error)
      return null
    })
    if (aim() !== at) return
    if (!found) return void setPhase('aiming')
    setReasons(found.reasons)
    if (found.reasons.length > 0) return void setPhase('refused')
    if (timetable().ticketsOut && !reason) return void setPhase('asking')
    if (!(await act.send('POST', `${path}/move`, { ...place, reason: reason ?? null }))) {
      sayError(act.error)
      return void setPhase('aiming')
    }
    moved = true
    sayDone(t('timetables.moveDone'))
    onMoved()
  }
  return {
    get aim() {
      return aim()
    },
    get phase() {
      return phase()
    },
    get reasons() {
      return reasons()
    },
    to(next) {
      if (phase() === 'busy') return
      const { block, roomId, day, from } = next
      const home = block.roomId === roomId && block.day === day && block.from === from
      setReasons([])
      setPhase('aiming')
      setAim(home ? null : next)
    },
    confirm,
    undo,
  }
}
