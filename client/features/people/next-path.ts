const HERE = 'http://here.invalid'

/** Where to go after signing in: the `next` of the address if it is a path of this site, else home, which is the desk. */
export function nextPath(search: string, home = '/desk'): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  if (!next.startsWith('/') || !URL.canParse(next, HERE)) return home
  const { origin, pathname, search: query, hash } = new URL(next, HERE)
  // Browsers read "//x", "/\\x" and "/<tab>/x" as another site: what the parser makes of it decides, not its look.
  return origin === HERE && !pathname.startsWith('//') ? pathname + query + hash : home
}
