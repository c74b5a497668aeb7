/** Tests that may be skipped: in which file, how many at most, and why. Any other skip turns the run red. */
export interface AllowedSkip {
  readonly path: string
  readonly count: number
  readonly reason: string
}

export const allowedSkips: readonly AllowedSkip[] = []
