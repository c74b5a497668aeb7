export interface NumberForm {
  /** Digits allowed after the point. */
  decimals: number
  /** The most characters. */
  length: number
}

/** The text after a key: a digit, "." or ",", "Backspace" (the last away) or "Delete" (all away). Never more than the form allows. */
export function typeKey(text: string, key: string, form: NumberForm): string {
  if (key === 'Backspace') return text.slice(0, -1)
  if (key === 'Delete') return ''
  if (key === '.' || key === ',') {
    return form.decimals === 0 || text.includes('.') || text.length >= form.length - 1 ? text : `${text || '0'}.`
  }
  const fraction = text.split('.')[1] ?? ''
  if (text.length >= form.length || fraction.length >= Math.max(form.decimals, 1)) return text
  return form.decimals > 0 && text === '0' ? key : text + key
}
