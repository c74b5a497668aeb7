/** What of JSON Schema a value is made from. */
export interface Contract {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Contract
  readonly anyOf?: readonly Contract[]
  readonly allOf?: readonly Contract[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Contract>>
  readonly patternProperties?: Readonly<Record<string, Contract>>
}
