/** Warnings of the add-on linter that we know and accept, each with its reason. None so far. */
const ACCEPTED: Readonly<Record<string, string>> = {};

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}
interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const described = (level: string, { code, message, file, line }: Finding): string =>
  `${level} ${code} ${file ?? ''}${line === undefined ? '' : `:${line}`} ${message}`;

/**
 * What the add-on linter has against a build: all errors, and the warnings that are not accepted.
 *
 * @param json standard output of `web-ext lint -o json`
 */
export function lintFindings(json: string): string[] {
  let report: LintReport;
  try {
    report = JSON.parse(json) as LintReport;
  } catch {
    return ['the add-on linter gave no report'];
  }
  return [
    ...report.errors.map((error) => described('error', error)),
    ...report.warnings
      .filter(({ code }) => !Object.hasOwn(ACCEPTED, code))
      .map((warning) => described('warning', warning)),
  ];
}
