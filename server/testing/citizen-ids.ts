import { citizenCheck } from '#domain/people/citizen-id'

/** The valid citizen id of somebody who was born in Chongqing, in 1970 or later: another one for each order, from 0 to 89,999. */
export function citizenIdOf(order: number): string {
  const [year, month, day] = [
    1970 + (order % 30),
    1 + (Math.floor(order / 30) % 12),
    1 + (Math.floor(order / 360) % 25),
  ]
  const two = (n: number) => String(n).padStart(2, '0')
  const first = `500103${year}${two(month)}${two(day)}${String(100 + Math.floor(order / 9000) * 80 + (order % 2)).padStart(3, '0')}`
  return first + citizenCheck(first)
}
