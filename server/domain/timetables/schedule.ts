/** The temperatures that a pilot goes through, in cost: hot enough for any problem, cold enough for a last pair. */
const HOT = 1000
const COLD = 0.15
const BINS = 32

/** Where nearly nothing changes any more, a step counts as if this share of them did. */
const LEAST_RATE = 0.001

/**
 * What a quick search saw at falling temperatures. How fast the cost falls there differs from problem to problem by orders
 * of magnitude, so a search looks first and then stays where it matters.
 */
export class Pilot {
  readonly #cost = new Float64Array(BINS)
  readonly #looks = new Float64Array(BINS)
  readonly #changed = new Float64Array(BINS)

  /** The temperature at a share of the pilot's time: in equal steps of its logarithm. */
  temperature(done: number): number {
    return HOT * (COLD / HOT) ** done
  }

  /** Takes down the cost at a share of the time, and which share of the last moves was done. */
  note(done: number, cost: number, changed: number): void {
    const bin = Math.min(BINS - 1, Math.floor(done * BINS))
    this.#cost[bin] = valueAt(this.#cost, bin) + cost
    this.#looks[bin] = valueAt(this.#looks, bin) + 1
    this.#changed[bin] = valueAt(this.#changed, bin) + changed
  }

  /**
   * How a search should spend its time: the longer at a temperature, the more the cost falls there, the colder it is, and
   * the fewer moves are done. Gives the temperature at each share of the time.
   */
  schedule(): (done: number) => number {
    const ends = this.#ends()
    if (!ends) return (done) => this.temperature(done)
    return (done) => {
      const found = ends.findIndex((end) => end >= done)
      const bin = found < 0 ? BINS - 1 : found
      const [from, to] = [bin === 0 ? 0 : valueAt(ends, bin - 1), valueAt(ends, bin)]
      const within = to > from ? Math.min(1, Math.max(0, (done - from) / (to - from))) : 0
      return this.temperature((bin + within) / BINS)
    }
  }

  /** Up to which share of the time each bin lasts; null where the pilot saw nothing. */
  #ends(): Float64Array | null {
    const mean = new Float64Array(BINS)
    for (let bin = 0; bin < BINS; bin++) {
      const looks = valueAt(this.#looks, bin)
      mean[bin] = looks > 0 ? valueAt(this.#cost, bin) / looks : valueAt(mean, bin - 1)
    }
    const raw = mean.map((_, bin) => this.#weight(mean, bin))
    const weight = raw.map(
      (own, bin) => (valueAt(raw, Math.max(0, bin - 1)) + 2 * own + valueAt(raw, Math.min(BINS - 1, bin + 1))) / 4,
    )
    const total = weight.reduce((sum, one) => sum + one, 0)
    if (!(total > 0)) return null
    let sum = 0
    return weight.map((one) => {
      sum += one / total
      return sum
    })
  }

  #weight(mean: Float64Array, bin: number): number {
    const [before, after] = [Math.max(0, bin - 1), Math.min(BINS - 1, bin + 1)]
    const slope = Math.max(0, (valueAt(mean, before) - valueAt(mean, after)) / (after - before))
    const looks = valueAt(this.#looks, bin)
    const rate = looks > 0 ? valueAt(this.#changed, bin) / looks : 1
    return slope / this.temperature((bin + 0.5) / BINS) ** 0.75 / Math.max(LEAST_RATE, rate) ** 0.25
  }
}

const valueAt = (list: Float64Array, place: number): number => list[place] ?? 0
