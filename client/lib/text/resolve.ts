/** The names of the parameters in a text, at the level of types: "{{ name }} has {{ n }}" gives 'name' | 'n'. */
export type ParamsOf<Text extends string> = Text extends `${string}{{ ${infer Inside} }}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | ParamsOf<Rest>
  : never

export type Param = string | number

const SLOT = /\{\{ (\w+)(?:\|([^|}]*)\|([^|}]*))? \}\}/g
const ENGLISH = new Intl.PluralRules('en')

/**
 * Fills the parameters of a text. `{{ n }}` is replaced by its value; `{{ n|mark|marks }}` chooses the first word
 * for one and the second for any other count. A parameter that was not given stays visible as its name.
 */
export function resolve(text: string, params: Readonly<Record<string, Param | boolean>> = {}): string {
  return text.replace(SLOT, (_, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (one !== undefined && other !== undefined) return ENGLISH.select(Number(value)) === 'one' ? one : other
    return String(value ?? name)
  })
}
