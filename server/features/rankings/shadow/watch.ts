import type { ShadowDifference } from '#domain/rankings/shadow/contract'
import { type ShownStanding, shadowDifferences } from '#domain/rankings/shadow/differences'
import { execute } from '../../../platform/execute.ts'
import type { Platform } from '../../../platform/feature.ts'
import { newId } from '../../../platform/hash.ts'
import { raiseAlarm } from './alarms.ts'
import { readShadow } from './read.ts'

/** What the shadow watches: a ranking, and what it was counted from. */
export interface Watched {
  /** The newest mark that was counted. */
  readonly seq: number
  /** Counts the changes of whatever it was counted from. */
  readonly changes: number
  standings(): readonly ShownStanding[]
}

/** What one look found; null where the two were never seen at the same mark. */
export interface Look {
  readonly seq: number
  readonly differences: readonly ShadowDifference[]
}

/** The shortest time between two looks, in milliseconds; a look that took long is followed by a longer rest. */
const PAUSE = 10_000
const REST = 20
/** While marks come in the two are rarely at the same one: so many times a look is taken again. */
const TRIES = 5
/** A difference is looked at once more after so many milliseconds, when whatever was on its way has arrived. */
const CONFIRM = 500

/**
 * Runs during the event, beside the requests: disciplines whose points have changed are computed a second time, and
 * compared with their live ranking at the same mark. The first difference that holds raises an alarm.
 */
export class ShadowWatch {
  readonly #changed = new Set<string>()
  #timer: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(
    readonly platform: Platform,
    readonly rankingOf: (disciplineId: string) => Promise<Watched>,
  ) {
    platform.live.observe((dirty) => this.#note(dirty))
  }

  /** Looks at a discipline now, and raises an alarm where something differs. */
  async look(disciplineId: string): Promise<Look | null> {
    const first = await this.#compare(disciplineId)
    if (!first || first.differences.length === 0) return first
    await new Promise((resolve) => setTimeout(resolve, CONFIRM))
    const second = await this.#compare(disciplineId)
    if (!second || second.differences.length === 0) return second
    const actor = { kind: 'system' as const }
    const { raised } = await execute(
      this.platform,
      raiseAlarm,
      { disciplineId, ...second },
      { actor, commandId: newId() },
    )
    if (raised) this.platform.log.error({ disciplineId, ...second }, 'the shadow differs from the ranking')
    return second
  }

  close(): void {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  /** Compares at a moment at which nothing that counts has changed from before the shadow's reading until after it. */
  async #compare(disciplineId: string): Promise<Look | null> {
    for (let i = 0; i < TRIES; i++) {
      const { changes } = await this.rankingOf(disciplineId)
      const shadow = await readShadow(this.platform.db, disciplineId)
      if (!shadow) return null
      const after = await this.rankingOf(disciplineId)
      if (after.changes === changes && after.seq === shadow.seq)
        return { seq: shadow.seq, differences: shadowDifferences(after.standings(), shadow.standings, shadow.numbers) }
    }
    return null
  }

  #note(dirty: readonly string[] | null): void {
    for (const key of dirty ?? []) {
      const [kind, disciplineId] = key.split(':')
      if (kind === 'ranking' && disciplineId) this.#changed.add(disciplineId)
    }
    if (this.#changed.size > 0) this.#schedule(PAUSE)
  }

  #schedule(pause: number): void {
    if (this.#timer || this.#isClosed) return
    this.#timer = setTimeout(() => void this.#lookAtChanged(), pause)
    this.#timer.unref()
  }

  async #lookAtChanged(): Promise<void> {
    const start = performance.now()
    const disciplineIds = [...this.#changed]
    this.#changed.clear()
    for (const disciplineId of disciplineIds) {
      if (this.#isClosed) return
      try {
        if (!(await this.look(disciplineId))) this.#changed.add(disciplineId)
      } catch (error) {
        this.#changed.add(disciplineId)
        if (!this.#isClosed) this.platform.log.error({ err: error, disciplineId }, 'the shadow could not look')
      }
    }
    this.#timer = null
    if (this.#changed.size > 0) this.#schedule(Math.max(PAUSE, REST * (performance.now() - start)))
  }
}
