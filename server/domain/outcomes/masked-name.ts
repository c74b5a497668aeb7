/**
 * A name as strangers see it: a Chinese name by its first character ("张*", "欧**"), any other by the first letter of each
 * word ("A*** M*****"); how long it is stays visible.
 */
export function maskName(name: string): string {
  const tidy = name.trim()
  if (/\p{Script=Han}/u.test(tidy)) {
    const [first = '', ...rest] = tidy
    return first + '*'.repeat(Math.max(1, rest.length))
  }
  return tidy
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = word
      return first + '*'.repeat(Math.max(1, rest.length))
    })
    .join(' ')
}
