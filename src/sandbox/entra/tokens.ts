/** Tokens that Teams and tests need without going through a browser. */
export interface EntraTokens {
  /**
   * The SSO token that the Teams host hands to the tab. `audience`: `application-id-uri`
   * (`api://host/CLIENT_ID`, the default) or `client-id`.
   */
  tabToken(personId: string, options?: TabTokenOptions): Promise<string>;
  /** A token that must be refused. */
  wrongTabToken(personId: string, fault: TokenFault): Promise<string>;
  /** From now on on-behalf-of answers `consent_required` for this person, until false. */
  requireConsent(personId: string, isRequired: boolean): void;
}

export interface TabTokenOptions {
  readonly audience?: 'application-id-uri' | 'client-id';
}

export type TokenFault =
  | 'expired'
  | 'wrong-audience'
  | 'other-tenant'
  | 'wrong-issuer'
  | 'tampered'
  | 'unknown-key';
