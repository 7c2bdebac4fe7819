import ipaddr from 'ipaddr.js'
import { fold } from '@/lib/text'

/** What no comment may hold or come from, read from the owner's list. */
export interface BlockList {
  /** Folded. */
  words: string[]
  /** Mail addresses, and `@example.com` for all of one host. */
  addresses: string[]
  /** Networks in CIDR notation. */
  networks: [ipaddr.IPv4 | ipaddr.IPv6, number][]
}

const ADDRESS = /^[^\s@]*@[^\s@]+\.[^\s@]+$/

/**
 * Reads a block list, an entry a line: a network (`192.0.2.7`, `2001:db8::/32`), a mail address or `@host`, or else words. Lines
 * that begin with # say something to people. Lists of other blog programs are written in the same way.
 */
export function blockListOf(text: string): BlockList {
  const list: BlockList = { words: [], addresses: [], networks: [] }
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const network = networkIn(line)
    if (network) list.networks.push(network)
    else if (ADDRESS.test(line)) list.addresses.push(line.toLowerCase())
    else if (fold(line)) list.words.push(fold(line))
  }
  return list
}

/** Two lists as one, each entry once and in the order in which they came. */
export const merged = (one: string, other: string): string =>
  [...new Set(`${one}\n${other}`.split(/\r\n?|\n/).map((line) => line.trim()))].filter(Boolean).join('\n')

export const blocksAddress = ({ addresses }: BlockList, email: string): boolean =>
  addresses.includes(email) || addresses.includes(email.slice(email.lastIndexOf('@')))

export function blocksNetwork({ networks }: BlockList, address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const sender = ipaddr.process(address)
  return networks.some(([network, bits]) => network.kind() === sender.kind() && sender.match(network, bits))
}

function networkIn(line: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  if (ipaddr.isValidCIDR(line)) return ipaddr.parseCIDR(line)
  if (!/[.:].*[.:]/.test(line) || !ipaddr.isValid(line)) return null // a bare number is a word
  const address = ipaddr.process(line)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}
