import { createContext, useContext } from 'solid-js'
import type { JudgePerson } from './identity.ts'
import type { JudgeOutbox } from './judge-outbox.ts'
import type { Readiness } from './ready.ts'

/** The judge who uses this device, and their marks on the way. */
export interface Judge {
  readonly person: JudgePerson
  readonly outbox: JudgeOutbox
  readonly ready: Readiness
}

export const JudgeContext = createContext<Judge>()

/** The judge who uses this device; to be called behind the judge's door. */
export function useJudge(): Judge {
  const judge = useContext(JudgeContext)
  if (!judge) throw new Error('nobody judges here')
  return judge
}
