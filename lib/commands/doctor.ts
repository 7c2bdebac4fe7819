import { Command } from 'commander'
import { examine, type Finding } from '@/lib/worker/examining'

/** `blog doctor`: exit code 0 when all is well, 3 when something is wrong. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description(
      'Looks for what is wrong: database, media, search index, addresses. Changes nothing. Exit code 3 when it finds something.',
    )
    .option('--json', 'tell the findings as JSON')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine()
      if (options.json) console.log(JSON.stringify({ healthy: findings.every(isWell), findings }))
      else
        for (const finding of findings)
          console.log(`${isWell(finding) ? 'ok ' : '!! '} ${finding.subject}: ${finding.sentence}`)
      if (!findings.every(isWell)) process.exitCode = 3
    })

const isWell = (finding: Finding) => finding.problems === 0
