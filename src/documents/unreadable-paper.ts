import { GovernanceError } from '../domain/errors.ts';

/** A paper that cannot be read: broken or locked. `facts.fileName` names it; nothing was made. */
export class UnreadablePaper extends GovernanceError {
  override readonly name = 'UnreadablePaper';
  readonly code = 'unusable';

  constructor(file: string, { cause, locked = false }: ErrorOptions & { locked?: boolean } = {}) {
    const reason = locked ? 'locked' : 'unreadable-paper';
    super(`a paper cannot be read: ${reason}`, { reason, field: 'file', fileName: file });
    this.cause = cause;
  }
}
