import fs from 'node:fs/promises'
import path from 'node:path'
import { ExportFault } from './fault'
import { decodeExport } from './mt/decoding'
import { type MtEntry, readEntries } from './mt/reading'

/** The files of an import. They are read twice, but only the last one's text is kept: one copy, however large the blog. */
export class ExportFiles {
  private last: { file: string; text: string } | null = null

  constructor(private readonly encoding?: string) {}

  /** @throws ExportFault that names the file */
  async textOf(file: string): Promise<string> {
    if (this.last?.file === file) return this.last.text
    this.last = null
    const bytes = await fs.readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR') throw inFile(file, new ExportFault('fault-missing'))
      throw error
    })
    this.last = { file, text: told(file, () => decodeExport(bytes, this.encoding).text) }
    return this.last.text
  }

  /** @throws ExportFault that names the file, also while it is read */
  async entriesOf(file: string): Promise<Iterable<MtEntry>> {
    return entriesTold(file, readEntries(await this.textOf(file)))
  }
}

function* entriesTold(file: string, entries: Generator<MtEntry>): Generator<MtEntry> {
  for (;;) {
    const next = told(file, () => entries.next())
    if (next.done) return
    yield next.value
  }
}

function told<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof ExportFault ? inFile(file, error) : error
  }
}

const inFile = (file: string, fault: ExportFault) =>
  new ExportFault(fault.key, { ...fault.values, file: path.basename(file) })
