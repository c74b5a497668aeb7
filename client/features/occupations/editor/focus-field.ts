/** Puts the focus into the field that a pointer names, or into the first control of the part that it names. */
export function focusField(room: HTMLElement | undefined, where: string): void {
  const controls = 'input, select, button'
  const named = [...(room?.querySelectorAll<HTMLElement>('input[name], select[name]') ?? [])]
  const field =
    named.find((one) => one.getAttribute('name') === where) ??
    named.find((one) => one.getAttribute('name')?.startsWith(`${where}/`)) ??
    room?.querySelector<HTMLElement>(`[data-where="${where}"]`)?.querySelector<HTMLElement>(controls)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
