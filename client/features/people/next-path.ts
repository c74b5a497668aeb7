/** Where to go after signing in: the `next` of the address if it is a path of this site, else the desk. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  return /^\/(?![/\\])/.test(next) ? next : '/desk'
}
