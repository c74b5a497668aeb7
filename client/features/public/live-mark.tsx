/** A dot that breathes while something goes on; the word beside it says what. */
export const LiveDot = () => <span class="size-2 animate-breathe rounded-full bg-current" aria-hidden="true" />
