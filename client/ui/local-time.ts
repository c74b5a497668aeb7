const pad = (part: number) => String(part).padStart(2, '0')

/** An instant as the device's clock on the wall shows it, in the form of a date-and-time field: "2026-11-23T09:05"; '' for none. */
export function toLocalText(instant: string | null): string {
  if (!instant) return ''
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The instant (ISO 8601 in UTC) that a date-and-time field's text means on this device; null while it is incomplete. */
export function fromLocalText(text: string): string | null {
  const at = new Date(text)
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
