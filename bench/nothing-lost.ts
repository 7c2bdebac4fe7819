// Whether a word is lost while an author writes and browser, server and network die at random moments.
// node bench/run.mjs nothing-lost [--rounds=200] [--seed=1]      a table: what died, how often, and what became of the words
import { parseArgs } from 'node:util'
import { seededChance } from './chance'
import { line } from './table'
import { MORTALS, type Mortal, type Round, WritingAuthor } from './writing-author'

type Tally = Round & { rounds: number }

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  })
  const chance = seededChance(Number(values.seed))
  const author = await WritingAuthor.atTheDesk()
  const tallies = new Map(MORTALS.map((mortal) => [mortal, nothingYet()]))
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const mortal = chance.oneOf(MORTALS)
      process.stderr.write(`\r${round} ${mortal}    `)
      add(tallies.get(mortal), await author.round(mortal, chance))
    }
    print(tallies)
    const stored = await author.storedWords()
    console.log(`\n${stored.length} words at the server at the end; ${author.words.length} typed and not lost.`)
  } finally {
    await author.leave()
  }
}

const nothingYet = (): Tally => ({ rounds: 0, words: 0, lost: 0, lostLate: 0, twice: 0, choices: 0 })

function add(tally: Tally | undefined, round: Round) {
  if (!tally) return
  tally.rounds++
  tally.words += round.words
  tally.lost += round.lost
  tally.lostLate += round.lostLate
  tally.twice += round.twice
  tally.choices += round.choices
}

function print(tallies: Map<Mortal, Tally>) {
  const columns = { about: 12, cell: 16 }
  const heads = ['times', 'words typed', 'lost', 'lost after 0.5 s', 'twice', 'choices asked']
  console.log(line('what died', heads, columns))
  for (const [mortal, { rounds, words, lost, lostLate, twice, choices }] of tallies)
    console.log(line(mortal, [rounds, words, lost, lostLate, twice, choices], columns))
}
