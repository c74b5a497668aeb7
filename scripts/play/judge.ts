import { randomUUID } from 'node:crypto'
import type { CellView, Judging, MarkAnswer, MarkInput, SheetKey, SheetView } from '#domain/scoring/contract'
import type { Caller } from './caller.ts'
import { LiveRows } from './live-rows.ts'
import { givenValue } from './values.ts'

/** A mark that the server has acknowledged. */
export interface AcknowledgedMark extends MarkInput {
  readonly judgeId: string
  readonly revision: number
}

/** How a judge plays. */
export interface Play {
  readonly seed: number
  /** Marks sent in one call. */
  readonly batch: number
  /** Milliseconds between two calls. */
  readonly pause: number
  /** Share of the entries that are marked, from 0 to 1. */
  readonly share: number
  /** The days of marking whose sheets are marked; all of them where it is absent. */
  readonly days?: readonly number[]
  /** Told after each call how long it took, in milliseconds. */
  readonly onCall?: (ms: number, marks: number) => void
}

type Aspect = Judging['scheme']['criteria'][number]['subCriteria'][number]['aspects'][number]
type Row = CellView | SheetView

/** A judge at a tablet: marks what is the own seat's to mark, repeats what must be repeated, signs what is complete. */
export class JudgePlayer {
  readonly acknowledged: AcknowledgedMark[] = []
  readonly #live: LiveRows<Row>

  private constructor(
    readonly caller: Caller,
    readonly judging: Judging,
    readonly play: Play,
  ) {
    this.#live = new LiveRows(caller.connect(), `judging:${judging.session.id}:${judging.me.personId}`)
  }

  /** Sits down at a session: loads the sheets and listens to them. */
  static async sit(caller: Caller, sessionId: string, play: Play): Promise<JudgePlayer> {
    return new JudgePlayer(caller, await caller.get<Judging>(`/api/sessions/${sessionId}/judging`), play)
  }

  /** Gives the first round: the own scores, and the measurements that fall to the own seat. Skips what is given. */
  async mark(): Promise<void> {
    await this.send(await this.due())
  }

  /** Resolves once the sheets are here. */
  ready(): Promise<void> {
    return this.#live.until(() => this.#live.head !== null, 30_000)
  }

  /** The marks of the first round that are still to be given. */
  async due(): Promise<MarkInput[]> {
    await this.ready()
    const { me, panel } = this.judging
    const isAlone = ({ kind }: Aspect) => kind !== 'measurement'
    const mine = (aspect: Aspect, i: number) => isAlone(aspect) || i % panel.judges.length === me.seat - 1
    return this.#entries().flatMap((entryId) =>
      this.#aspects().flatMap((aspect, i) => {
        const cell = this.#cell(entryId, aspect.id)
        const given =
          cell?.state === 'decided' || (isAlone(aspect) && ((cell?.value ?? null) !== null || (cell?.round ?? 1) > 1))
        return mine(aspect, i) && !given ? [this.#markFor(entryId, aspect, 1)] : []
      }),
    )
  }

  /** Waits for the other judges and scores again what differed too much, until nothing is left to score. */
  async repeat(ms: number): Promise<void> {
    const open = () => this.#cells().filter(({ cell }) => cell?.state !== 'decided')
    const owed = () => open().filter(({ cell }) => cell?.state === 'repeat')
    while (open().length > 0) {
      await this.#live.until(() => open().length === 0 || owed().length > 0, ms)
      const owing = owed()
      await this.send(owing.map(({ entryId, aspect, cell }) => this.#markFor(entryId, aspect, cell?.round ?? 2)))
      await this.#live.until(
        () => owing.every(({ entryId, aspect, cell }) => this.#moved(entryId, aspect.id, cell)),
        ms,
      )
    }
  }

  /** Signs every complete sheet of the marked entries. */
  async sign(ms: number): Promise<void> {
    const mine = ({ entryId, subCriterionId }: SheetKey) => this.#sheet(entryId, subCriterionId)
    await this.#live.until(
      () => this.#sheets().every((sheet) => !['open', 'second-round'].includes(mine(sheet)?.state ?? 'open')),
      ms,
    )
    const unsigned = this.#sheets().filter((sheet) => !mine(sheet)?.signedBy.includes(this.judging.me.personId))
    if (unsigned.length > 0)
      await this.caller.post(`/api/sessions/${this.judging.session.id}/sign-offs`, { sheets: unsigned })
  }

  /** The sheets of the entries that are marked. */
  sheets(): SheetKey[] {
    return this.#sheets()
  }

  leave(): void {
    this.#live.socket.close()
  }

  #entries(): string[] {
    const all = this.judging.entries.filter((entry) => !entry.withdrawn)
    return all.slice(0, Math.ceil(all.length * this.play.share)).map(({ id }) => id)
  }

  #subCriteria() {
    const { days } = this.play
    return this.judging.scheme.criteria
      .flatMap((criterion) => criterion.subCriteria)
      .filter((sub) => days === undefined || days.includes(sub.day ?? 1))
  }

  #aspects(): Aspect[] {
    return this.#subCriteria().flatMap((sub) => sub.aspects)
  }

  #sheets(): SheetKey[] {
    const subs = this.#subCriteria()
    return this.#entries().flatMap((entryId) => subs.map(({ id }) => ({ entryId, subCriterionId: id })))
  }

  #cells() {
    const aspects = this.#aspects()
    return this.#entries().flatMap((entryId) =>
      aspects.map((aspect) => ({ entryId, aspect, cell: this.#cell(entryId, aspect.id) })),
    )
  }

  #cell(entryId: string, aspectId: string): CellView | undefined {
    return this.#live.rows.get(`m:${entryId}:${aspectId}`) as CellView | undefined
  }

  #sheet(entryId: string, subCriterionId: string): SheetView | undefined {
    return this.#live.rows.get(`s:${entryId}:${subCriterionId}`) as SheetView | undefined
  }

  #moved(entryId: string, aspectId: string, before: CellView | undefined): boolean {
    const now = this.#cell(entryId, aspectId)
    return now?.state !== before?.state || now?.round !== before?.round
  }

  #markFor(entryId: string, aspect: Aspect, round: number): MarkInput {
    const value = givenValue(aspect, { seed: this.play.seed, entryId, judgeId: this.judging.me.personId, round })
    return { commandId: randomUUID(), entryId, aspectId: aspect.id, round, value }
  }

  /** Sends marks in batches; a refusal that no colleague explains is a mistake in the play. */
  async send(marks: readonly MarkInput[]): Promise<void> {
    for (let at = 0; at < marks.length; at += this.play.batch) {
      const batch = marks.slice(at, at + this.play.batch)
      const began = performance.now()
      const { results } = await this.caller.send<{ results: MarkAnswer[] }>(
        `/api/sessions/${this.judging.session.id}/marks`,
        { marks: batch },
      )
      this.play.onCall?.(performance.now() - began, batch.length)
      for (const [i, answer] of results.entries()) this.#note(batch[i], answer)
      if (this.play.pause > 0) await new Promise((resolve) => setTimeout(resolve, this.play.pause))
    }
  }

  #note(mark: MarkInput | undefined, answer: MarkAnswer): void {
    // A colleague may have been quicker; any other refusal is a mistake in the play.
    if (!answer.ok && !['round-closed', 'round-not-open'].includes(answer.code))
      throw new Error(`a mark was refused: ${JSON.stringify(answer)}`)
    if (mark && answer.ok)
      this.acknowledged.push({ ...mark, judgeId: this.judging.me.personId, revision: answer.revision })
  }
}
