const OFFSET = 'touchstone.judge.clock'

/** Notes how far this device's clock is from the server's, by an answer of just now. */
export const noteServerTime = (at: string): void =>
  localStorage.setItem(OFFSET, String(Math.round(Date.parse(at) - Date.now())))

/** The server's time as far as this device can tell, in milliseconds since 1970: its own clock may be wrong. */
export const serverNow = (): number => Date.now() + (Number(localStorage.getItem(OFFSET)) || 0)
