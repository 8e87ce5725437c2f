/** The part of a pino log that the scheduler needs; nothing personal goes into it. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
