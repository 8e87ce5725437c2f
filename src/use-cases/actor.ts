/** Who acts, as the sign-in, the bot's token or the act link proved it; never from typed data. */
export interface Actor {
  /** Null for office staff who are not in any group yet. */
  personId: string | null;
  /** Holds the Entra app role of the partnership's office. */
  secretariat: boolean;
  through: 'tab' | 'card' | 'link' | 'by-itself';
}

/** The product itself, doing what is due. */
export const byItself: Actor = { personId: null, secretariat: true, through: 'by-itself' };
