const args = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', // pages of its own, made beside each page of a journey
]
if (process.getuid?.() === 0) args.push('--no-sandbox')

/** How a Chromium is started that asks for nothing by itself. `npm test` says which one. */
export const LAUNCH = { executablePath: process.env.TEST_BROWSER ?? '/usr/bin/chromium', args }
