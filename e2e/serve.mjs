// Starts the product as `npm start` does, on a data folder that is empty at every run: `node e2e/serve.mjs NAME`
import fs from 'node:fs'
import path from 'node:path'

const folder = path.resolve('.build', `e2e-${process.argv[2]}`)
const link = path.join(folder, 'postgres')
if (fs.existsSync(link)) fs.rmSync(fs.realpathSync(link), { recursive: true, force: true })
fs.rmSync(folder, { recursive: true, force: true })
process.env.DATA_DIR = folder
process.env.FOUNDER_LINK_FILE = path.join(folder, 'founder-link') // where a journey finds what a person reads on the terminal
await import('../bin/start.mjs')
