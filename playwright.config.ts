import { defineConfig, devices } from '@playwright/test'
import { LAUNCH } from './e2e/browser'
import { LETTERS } from './e2e/letters'
import { OWNER_STATE } from './e2e/studio'

const PORT = 3191
const ENGLISH_PORT = 3193
const WRITING_PORT = 3195
const MAIL_PORT = 3197

/** Journeys of members, on the blog that is written in. */
const STUDIO = '**/{writing,appending,commenting,moderating,hostile,ime,studio,letters,following}.spec.ts'

const english = { ...devices['Desktop Chrome'], baseURL: `http://localhost:${ENGLISH_PORT}`, locale: 'en-US' }

/** Every journey runs on the production build behind server/, on a database of its own: the sample blog, an empty English one, and one that is written in. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  retries: 0,
  workers: 2,
  timeout: 90_000, // a bound for a machine with other work; a journey takes seconds
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false }, // pictures cost a third of the time
    launchOptions: LAUNCH,
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] }, testIgnore: ['**/english{,-studio}.spec.ts', STUDIO] },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], defaultBrowserType: 'chromium' },
      testMatch: '**/{reading,looking,without-javascript}.spec.ts',
    },
    { name: 'english', use: english, testMatch: '**/english.spec.ts' },
    { name: 'english-studio', use: english, testMatch: '**/english-studio.spec.ts', dependencies: ['english'] },
    { name: 'founding', use: studio(devices['Desktop Chrome'], null), testMatch: '**/founding.setup.ts' },
    {
      name: 'writing',
      use: studio(devices['Desktop Chrome'], OWNER_STATE),
      testMatch: STUDIO,
      dependencies: ['founding'],
    },
    {
      name: 'writing-phone',
      use: studio({ ...devices['Pixel 7'], defaultBrowserType: 'chromium' }, OWNER_STATE),
      testMatch: '**/{appending,commenting,moderating}.spec.ts',
      grep: /@phone/,
      dependencies: ['founding'],
    },
  ],
  webServer: [
    server('sample', PORT, { SAMPLE_CONTENT: '1', WORKERS: '2' }),
    server('english', ENGLISH_PORT, {
      SAMPLE_CONTENT: '0',
      SITE_LANGUAGE: 'en',
      TIME_ZONE: 'America/New_York',
      WORKERS: '1',
    }),
    server('writing', WRITING_PORT, {
      ...{ SAMPLE_CONTENT: '0', WORKERS: '2', TRUST_PROXY: 'loopback' },
      ...{ SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}`, MAIL_FROM: 'blog@example.com' },
    }),
    { command: `node e2e/mail-server.mjs ${MAIL_PORT} ${LETTERS}`, port: MAIL_PORT },
  ],
})

/** A server of its own data folder, `.build/e2e-{name}`. */
function server(name: string, port: number, env: Record<string, string>) {
  return {
    command: `node e2e/serve.mjs ${name}`,
    url: `http://localhost:${port}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
    env: { PORT: String(port), HOST: 'localhost', ...env },
  }
}

/** A browser of the blog that is written in. @param state cookies of its owner, once there is one */
function studio(device: object, state: string | null) {
  return {
    ...device,
    baseURL: `http://localhost:${WRITING_PORT}`,
    ...(state && { storageState: state }),
  }
}
