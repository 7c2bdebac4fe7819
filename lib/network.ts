import ipaddr from 'ipaddr.js'

/**
 * The network that an address belongs to, for counting: of IPv6 its first half, for so much is given to one household, which
 * has more addresses than could ever be counted.
 */
export function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address
  const parts = ipaddr.IPv6.parse(address)
  return parts.isIPv4MappedAddress() ? parts.toIPv4Address().toString() : parts.parts.slice(0, 4).join(':')
}

/** What a host belongs to, by the last two parts of its name, for whoever has one name has thousands below it. */
export const siteOf = (host: string): string => host.split('.').slice(-2).join('.')
