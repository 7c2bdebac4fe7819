// What the two test runners wrote about a run: how many passed, and of each failure its name and the reason.
import fs from 'node:fs'
import path from 'node:path'

/** @typedef {{ passed: number, failures: string[] }} Outcome */

/**
 * @param {string} file Vitest's JSON report
 * @returns {Outcome | null} null when there is none: the runner itself broke off
 */
export function readVitest(file) {
  const report = read(file)
  if (report === null) return null
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [failure(name, 'the file itself', message)] : []
    return failed.map((test) => failure(name, test.fullName, test.failureMessages.join('\n')))
  })
  return { passed: report.numPassedTests, failures }
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Outcome | null} null when there is none; a journey that passed only when tried again failed
 */
export function readPlaywright(file) {
  const report = read(file)
  if (report === null) return null
  const failures = report.suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests
        .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
        .map((test) =>
          failure(
            path.join(report.config.rootDir, file),
            `[${test.projectName}] ${title}`,
            test.results.map(messageOf).join('\n'),
          ),
        ),
    )
  return { passed: report.stats.expected, failures: [...failures, ...report.errors.map((error) => error.message)] }
}

const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]

const messageOf = (result) => result.errors.map((error) => error.message).join('\n')

const failure = (file, name, why) => `${path.relative('.', file)} › ${name}\n${why}`

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null)
