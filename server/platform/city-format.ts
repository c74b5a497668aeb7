import { cityZone } from '#domain/kit/city-time'

const formats = new Map<string, Intl.DateTimeFormat>()

/** How a language writes days or times by the city's clock; a form that says a zone of its own keeps it. Each is built once. */
export function cityFormat(tag: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const options = { timeZone: cityZone(), ...form }
  const key = `${tag} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(tag, options)
  formats.set(key, format)
  return format
}
