/** How many digits a judge's PIN has on this screen; the server takes 4 to 8. */
export const pinLength = 4

/** How many digits the desk's pairing code has. */
export const codeLength = 6
