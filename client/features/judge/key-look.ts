/** A key for a mark: it shows at once that it was pressed, and stays readable when it cannot be. */
export const keyClass =
  'grid rounded-md bg-surface text-ink inset-ring inset-ring-strong/70 transition-colors select-none touch-pan-y touch-pinch-zoom ' +
  'hover:bg-hover active:bg-accent active:text-on-accent disabled:pointer-events-none disabled:text-muted disabled:inset-ring-line'

/** The key that was chosen. */
export const chosenClass = '!bg-accent !text-on-accent !inset-ring-accent'

/** The key that was chosen, where it can no longer be changed. */
export const lockedChosenClass = '!bg-accent-soft !text-ink !inset-ring-2 !inset-ring-accent font-semibold'

/** A key that was pressed on the way to a mark, before the mark is given. */
export const pendingClass = '!bg-accent-soft !text-accent !inset-ring-2 !inset-ring-accent'
