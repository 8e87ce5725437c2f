/**
 * A refusal that people can be told about. `code` is stable, for people's words and for tests;
 * `message` is for the log and never carries anything personal; `facts` fill the words.
 */
export abstract class GovernanceError extends Error {
  abstract readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(message: string, facts: Record<string, string | number> = {}) {
    super(message);
    this.facts = facts;
  }
}

export class NotPermitted extends GovernanceError {
  override readonly name = 'NotPermitted';
  readonly code = 'not-permitted';
}

/** The thing asked for does not exist, or may not be known to this person. */
export class NotFound extends GovernanceError {
  override readonly name = 'NotFound';
  readonly code = 'not-found';
}

/** Somebody else saved first; nothing was changed. */
export class Conflict extends GovernanceError {
  override readonly name = 'Conflict';
  readonly code = 'conflict';
}

/** What was typed cannot be used; `facts.field` names the field, `facts.reason` says why. */
export class Unusable extends GovernanceError {
  override readonly name = 'Unusable';
  readonly code = 'unusable';
}

/** The step does not fit where the meeting or its minutes are now. */
export class OutOfTurn extends GovernanceError {
  override readonly name = 'OutOfTurn';
  readonly code = 'out-of-turn';
}

/** The version on the screen is no longer the newest; `facts.newest` is its number. */
export class VersionMovedOn extends GovernanceError {
  override readonly name = 'VersionMovedOn';
  readonly code = 'version-moved-on';
}
