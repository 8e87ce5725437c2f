/** The settings cannot be used. Names every problem at once, never the value of a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'settings';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['These settings need attention:', ...problems.map((line) => `  ${line}`)].join('\n'));
    this.problems = problems;
  }
}
