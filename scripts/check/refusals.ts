const refused = /\brefuse\(\s*'([a-z0-9-]+)'/g

/** The codes of the refusals that a source file gives. */
export const refusalsIn = (source: string): string[] => [...source.matchAll(refused)].map(([, code = '']) => code)

/** A refusal that a reader would be told by its bare code. */
export interface WordlessRefusal {
  readonly file: string
  readonly code: string
}

/** The refusals of some files for which a dictionary has no words. */
export function wordlessRefusals(
  files: readonly { readonly file: string; readonly source: string }[],
  words: Readonly<Record<string, string>>,
): WordlessRefusal[] {
  return files.flatMap(({ file, source }) =>
    refusalsIn(source)
      .filter((code) => !Object.hasOwn(words, code))
      .map((code) => ({ file, code })),
  )
}
