const NAMED: Record<string, string> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  chocolate: '#d2691e',
  coral: '#ff7f50',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkorange: '#ff8c00',
  darkred: '#8b0000',
  deeppink: '#ff1493',
  dimgray: '#696969',
  dodgerblue: '#1e90ff',
  firebrick: '#b22222',
  forestgreen: '#228b22',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  hotpink: '#ff69b4',
  indigo: '#4b0082',
  khaki: '#f0e68c',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightpink: '#ffb6c1',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orangered: '#ff4500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  royalblue: '#4169e1',
  salmon: '#fa8072',
  seagreen: '#2e8b57',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  steelblue: '#4682b4',
  teal: '#008080',
  tomato: '#ff6347',
  violet: '#ee82ee',
  white: '#ffffff',
  whitesmoke: '#f5f5f5',
  yellow: '#ffff00',
}

export const HEX_COLOR = /^#[0-9a-f]{6}$/

/** A colour of CSS or of `<font color>` as `#rrggbb`; null for what is no fixed colour (inherit, transparent, a variable). */
export function parseColor(value: string): string | null {
  const text = value.trim().toLowerCase()
  if (HEX_COLOR.test(text)) return text
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^[0-9a-f]{6}$/.test(text)) return `#${text}` // <font color="ff0000">
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+%?))?\s*\)$/.exec(text)
  if (!rgb) return Object.hasOwn(NAMED, text) ? (NAMED[text] ?? null) : null
  if (rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0) return null
  return `#${rgb
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`
}

/** The inks and markers that the stylesheet has in a light and a dark shade each, so that every text stays legible. */
export type Hue = 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink' | 'grey'

const HUES: readonly [until: number, hue: Hue][] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [160, 'green'],
  [195, 'teal'],
  [260, 'blue'],
  [295, 'purple'],
  [345, 'pink'],
  [360, 'red'],
]

/** The nearest of our hues to a `#rrggbb` colour. */
export function hueOf(hex: string): Hue {
  const [red = 0, green = 0, blue = 0] = channels(hex)
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  if (span < 24) return 'grey'
  const sixth =
    most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span
  const degrees = (sixth * 60 + 360) % 360
  return HUES.find(([until]) => degrees <= until)?.[1] ?? 'red'
}

/** Whether text of this colour is simply text: black and nearly black. */
export const isPlainInk = (hex: string): boolean => hueOf(hex) === 'grey' && Math.max(...channels(hex)) < 0x60

/** Whether a ground of this colour is simply the page: white and nearly white. */
export const isPlainGround = (hex: string): boolean => hueOf(hex) === 'grey' && Math.min(...channels(hex)) > 0xf0

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
