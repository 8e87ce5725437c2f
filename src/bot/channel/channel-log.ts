/** What the channel tells the log; never a body, a name or an address. */
export interface ChannelLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
