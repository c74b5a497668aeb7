/** What counts as one place on the network: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
