// Letters that the blog has sent in a run of the journeys.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'

/** Where the mail server keeps them. */
export const LETTERS = '.build/e2e-letters'

/** The letter to an address that holds these words, in its subject or text; waits until it has come. */
export async function letterTo(to: string, words: string): Promise<ParsedMail> {
  for (let tries = 0; tries < 300; tries++) {
    for (const name of fs.readdirSync(LETTERS).filter((each) => each.endsWith('.eml'))) {
      const letter = await simpleParser(fs.readFileSync(`${LETTERS}/${name}`))
      const isTo = [letter.to ?? []].flat().some(({ value }) => value.some(({ address }) => address === to))
      if (isTo && `${letter.subject}\n${letter.text}`.includes(words)) return letter
    }
    await wait(200)
  }
  throw new Error(`No letter to ${to} says ${words}.`)
}
