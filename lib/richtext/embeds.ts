/** The video sites that a body can point to. No player is ever embedded: readers follow a link if they want to. */
export const PROVIDERS = {
  youtube: {
    name: 'YouTube',
    id: /^[\w-]{11}$/,
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    addresses:
      /^(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)(?!videoseries)([\w-]{11})(?![\w-])/,
  },
  vimeo: {
    name: 'Vimeo',
    id: /^\d{1,12}$/,
    page: (id: string) => `https://vimeo.com/${id}`,
    addresses: /^vimeo\.com\/(?:video\/|moogaloop\.swf\?(?:[^#]*&)?clip_id=)?(\d{1,12})(?!\d)/,
  },
  niconico: {
    name: 'ニコニコ動画',
    id: /^(?:sm|nm|so)?\d{1,12}$/,
    page: (id: string) => `https://www.nicovideo.jp/watch/${id}`,
    addresses: /^nicovideo\.jp\/(?:watch|thumb|thumb_watch)\/((?:sm|nm|so)?\d{1,12})(?!\d)/,
  },
  dailymotion: {
    name: 'Dailymotion',
    id: /^[a-zA-Z0-9]{1,20}$/,
    page: (id: string) => `https://www.dailymotion.com/video/${id}`,
    addresses: /^(?:dailymotion\.com\/(?:embed\/|swf\/)?video\/|dai\.ly\/)([a-zA-Z0-9]{1,20})(?![a-zA-Z0-9])/,
  },
} as const

export type Provider = keyof typeof PROVIDERS
export interface Video {
  provider: Provider
  videoId: string
}

export const isProvider = (name: unknown): name is Provider =>
  typeof name === 'string' && Object.hasOwn(PROVIDERS, name)

/** Recognises a player's or a page's address of a video site; null for every other address. */
export function videoOf(address: string): Video | null {
  const url = URL.parse(address, 'https://none.invalid')
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.replace(/^.*?([^.]+\.[a-z]+)$/, '$1')
  const path = `${host}${url.pathname}${url.search}`
  for (const provider of Object.keys(PROVIDERS) as Provider[]) {
    const match = PROVIDERS[provider].addresses.exec(path)
    if (match?.[1]) return { provider, videoId: match[1] }
  }
  return null
}
