import { createContext, createRoot, createSignal, useContext } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { AttendanceAct, AttendanceAnswer } from '#domain/attendance/record'
import type { Standing } from '#domain/attendance/standing'
import { refreshMe } from '../../../lib/auth.ts'
import { call, newCommandId, RefusedError, SignedOutError } from '../../../lib/http.ts'
import { failureOf } from '../../../lib/outbox/failure.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { ActOutbox, type ActPorts, type ActStanding, type KeptAct } from './act-outbox.ts'
import { deviceActs, keep, recall } from './device.ts'
import type { Readiness } from './ready.ts'
import { openReports, type Reports } from './reports.ts'

/** A sending that hangs is given up after so many milliseconds, and tried again. */
const PATIENCE = 12_000

const ports: ActPorts = {
  store: deviceActs,
  async send(sessionId, acts: AttendanceAct[]) {
    const path = `/api/sessions/${sessionId}/attendance`
    const answer = await call<{ results: AttendanceAnswer[] }>('POST', path, { acts }, AbortSignal.timeout(PATIENCE))
    return answer.results
  },
  newId: newCommandId,
  random: Math.random,
  online: () => navigator.onLine,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export interface DoorPerson {
  readonly id: string
  readonly name: string
}

type Said = Record<string, Standing>

/** Who keeps the doors on this device, with what is on its way and what the server said last. */
export interface Doorkeeper {
  readonly person: DoorPerson
  readonly outbox: ActOutbox
  readonly reports: Reports
  /** The person's acts that are not on the server, the refused ones among them; reactive. */
  acts(): readonly KeptAct[]
  unsent(): number
  refused(): readonly KeptAct[]
  /** Acts that others left on this device. */
  foreign(): readonly KeptAct[]
  standing(): ActStanding
  /** What the server said last of a session, by entry; reactive. */
  said(sessionId: string): Readonly<Said>
  /** Takes in what the server says: of everybody, or of some. */
  note(sessionId: string, standings: Readonly<Said>, whole: boolean): void
  /** Enters what has just happened. */
  enter(
    sessionId: string,
    act: Pick<AttendanceAct, 'kind' | 'entryIds' | 'undoes' | 'reason'>,
    before: Readonly<Said>,
  ): KeptAct
}

/** Opens what this device keeps for a person. Rejects where it can keep nothing. Lives as long as the page. */
export async function openDoorkeeper(person: DoorPerson): Promise<Doorkeeper> {
  const [outbox, reports] = await Promise.all([ActOutbox.open(ports), openReports(person)])
  return createRoot(() => present(outbox, reports, person))
}

const saidName = (sessionId: string) => `said ${sessionId}`

function present(outbox: ActOutbox, reports: Reports, person: DoorPerson): Doorkeeper {
  const [acts, setActs] = createSignal<readonly KeptAct[]>(outbox.acts())
  const [standing, setStanding] = createSignal<ActStanding>({ sending: false, sendError: null, storeError: null })
  const [said, setSaid] = createStore<Record<string, Said>>({})
  const recalled = new Set<string>()
  const own = () => acts().filter(({ personId }) => personId === person.id)

  const note: Doorkeeper['note'] = (sessionId, standings, whole) => {
    recalled.add(sessionId)
    if (!said[sessionId]) setSaid(sessionId, {})
    setSaid(sessionId, whole ? reconcile({ ...standings }) : { ...standings })
    // The plain object behind it: a device can't keep what reacts.
    void keep(saidName(sessionId), unwrap(said[sessionId]))
  }
  outbox.listen({
    changed: () => setActs(outbox.acts()),
    answered: (sessionId, standings) => note(sessionId, standings, false),
    stood: (next) => askWhoThisIs(standing().sendError, setStanding(next)),
  })
  outbox.setPerson(person)
  return {
    person,
    outbox,
    reports,
    acts: own,
    unsent: () => own().filter(({ refusal }) => !refusal).length,
    refused: () => own().filter(({ refusal }) => refusal),
    foreign: () => acts().filter(({ personId }) => personId !== person.id),
    standing,
    note,
    said(sessionId) {
      if (!recalled.has(sessionId)) {
        recalled.add(sessionId)
        void recall<Said>(saidName(sessionId)).then((found) => {
          if (found && !said[sessionId]) setSaid(sessionId, found)
        })
      }
      return said[sessionId] ?? nothing
    },
    enter(sessionId, act, before) {
      const moment = new Date(serverNow()).toISOString()
      return outbox.enter(sessionId, { ...act, saidAt: moment }, before)
    },
  }
}

const nothing: Said = {}

/** Asks who this device is when the server no longer takes it for the one who kept the door. */
function askWhoThisIs(before: unknown, { sendError }: ActStanding): void {
  if (!sendError || sendError === before) return
  if (sendError instanceof SignedOutError || (sendError instanceof RefusedError && failureOf(sendError) !== 'later'))
    void refreshMe()
}

/** What every page behind the door needs. */
export interface AtDoors {
  readonly keeper: Doorkeeper
  readonly ready: Readiness
}

export const DoorContext = createContext<AtDoors>()

/** Who keeps the doors on this device; to be called behind the door. */
export function useDoors(): AtDoors {
  const found = useContext(DoorContext)
  if (!found) throw new Error('nobody keeps a door here')
  return found
}
