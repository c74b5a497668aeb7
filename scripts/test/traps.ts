const imported = /import\s*\{[^}]*\btest\b[^}]*\}\s*from\s*'uvu'/
const declared = /^(?:const|let)\s+(\w+)\s*=\s*suite\b/gm

/**
 * What uvu stays silent about and the text of a test file shows: a stray `.only`, a suite that is never run, and tests
 * that come after the run. Empty when the file is sound.
 */
export function findTraps(source: string): string[] {
  const suites = [...source.matchAll(declared)].map(([, name = '']) => name)
  if (imported.test(source)) suites.push('test')
  return suites.flatMap((name) => trapsOf(name, source))
}

function trapsOf(name: string, source: string): string[] {
  const lastOf = (form: RegExp) => [...source.matchAll(form)].at(-1)?.index ?? -1
  const run = lastOf(new RegExp(`^${name}\\.run\\(\\)`, 'gm'))
  const traps: string[] = []
  if (lastOf(new RegExp(`^\\s*${name}\\.only\\(`, 'gm')) >= 0) traps.push(`${name}.only hides the other tests`)
  if (run < 0) traps.push(`${name}.run() is missing, so none of its tests run`)
  else if (lastOf(new RegExp(`^\\s*${name}\\(`, 'gm')) > run) traps.push(`tests after ${name}.run() never run`)
  return traps
}
