import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Judging, MarkAnswer, MarkInput } from '#domain/scoring/contract'
import { type Caller, CallFailed } from '../play/caller.ts'
import { chance } from '../play/chance.ts'
import type { AcknowledgedMark } from '../play/judge.ts'
import { givenValue } from '../play/values.ts'

const BATCH = 5
/** Milliseconds between two calls of a judge, and before a call that failed is sent again. */
const PAUSE = 120
const AGAIN = 200
/** One call in so many is sent once more although it was answered. */
const REPEATED = 10

/** A judge who measures the same entries over and over, and like a tablet sends again until it is acknowledged. */
export class Marker {
  readonly acknowledged: AcknowledgedMark[] = []
  /** Answers that no fault explains. */
  readonly strange: string[] = []
  /** When each call that was acknowledged was sent, and when the answer came; in milliseconds. */
  readonly acknowledgements: { readonly sent: number; readonly at: number }[] = []
  #going = true

  private constructor(
    readonly caller: Caller,
    readonly judging: Judging,
    readonly seed: number,
  ) {}

  static async sit(caller: Caller, sessionId: string, seed: number): Promise<Marker> {
    return new Marker(caller, await caller.get<Judging>(`/api/sessions/${sessionId}/judging`), seed)
  }

  /** Works until it is told to stop; what is under way then is still brought to its acknowledgement. */
  async work(): Promise<void> {
    const next = chance(this.seed)
    for (let turn = 0; this.#going; turn++) {
      const marks = this.#batch(turn, next)
      const answers = await this.#sendUntilAnswered(marks)
      if (next() < 1 / REPEATED) this.#compare(answers, await this.#sendUntilAnswered(marks))
      this.#keep(marks, answers)
      await sleep(PAUSE)
    }
  }

  stop(): void {
    this.#going = false
  }

  #batch(turn: number, next: () => number): MarkInput[] {
    const { entries, scheme, me } = this.judging
    const aspects = scheme.criteria
      .flatMap(({ subCriteria }) => subCriteria)
      .flatMap((sub) => sub.aspects)
      .filter(({ kind }) => kind === 'measurement')
    return Array.from({ length: BATCH }, () => {
      const entry = entries[Math.floor(next() * entries.length)]
      const aspect = aspects[Math.floor(next() * aspects.length)]
      if (!entry || !aspect) throw new Error('there is nothing to measure')
      const value = givenValue(aspect, { seed: this.seed + turn, entryId: entry.id, judgeId: me.personId, round: 1 })
      return { commandId: randomUUID(), entryId: entry.id, aspectId: aspect.id, round: 1, value }
    })
  }

  async #sendUntilAnswered(marks: readonly MarkInput[]): Promise<readonly MarkAnswer[]> {
    const path = `/api/sessions/${this.judging.session.id}/marks`
    for (;;) {
      const sent = Date.now()
      try {
        const { results } = await this.caller.send<{ results: MarkAnswer[] }>(path, { marks })
        this.acknowledgements.push({ sent, at: Date.now() })
        return results
      } catch (error) {
        // Cut off, or the server says that it can't now; anything else it should not have said.
        if (error instanceof CallFailed && ![429, 503].includes(error.status)) this.strange.push(error.message)
        else if (!(error instanceof CallFailed || error instanceof TypeError || error instanceof SyntaxError))
          throw error
        await sleep(AGAIN)
      }
    }
  }

  #compare(first: readonly MarkAnswer[], second: readonly MarkAnswer[]): void {
    if (JSON.stringify(first) !== JSON.stringify(second))
      this.strange.push(`answered otherwise when sent again: ${JSON.stringify([first, second])}`)
  }

  #keep(marks: readonly MarkInput[], answers: readonly MarkAnswer[]): void {
    for (const [i, mark] of marks.entries()) {
      const answer = answers[i]
      if (answer?.ok) this.acknowledged.push({ ...mark, judgeId: this.judging.me.personId, revision: answer.revision })
      else this.strange.push(`refused: ${JSON.stringify(answer)}`)
    }
  }
}
