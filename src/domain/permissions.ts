/** As what a person stands before one meeting; worked out at the moment of the act. */
export interface Standing {
  personId: string;
  /** Office staff of the partnership (an Entra app role); may set groups up. */
  secretariat: boolean;
  secretary: boolean;
  chair: boolean;
  viceChair: boolean;
  minuteTaker: boolean;
  /** Holds a seat in the group itself. */
  inGroup: boolean;
  /** Holds a seat in a group that shares the sitting. */
  inJointGroup: boolean;
  /** Represents a partner organisation in the group. */
  representative: boolean;
}

const clerk = (who: Standing) => who.secretary || who.secretariat;
const inRoom = (who: Standing) => who.inGroup || who.inJointGroup;

/** Who may do what, one line each; guards the use case and decides which button is drawn. */
export const permissions = {
  'set-up-group': (who) => who.secretariat,
  'see-meeting': (who) => inRoom(who) || clerk(who) || who.minuteTaker,
  'call-meeting': clerk,
  'change-agenda': clerk,
  'add-paper': (who) => clerk(who) || inRoom(who),
  'circulate-papers': clerk,
  'rule-on-late-paper': (who) => who.chair,
  'answer-invitation': inRoom,
  'ask-for-replies': (who) => clerk(who) || who.chair,
  'open-register': (who) => clerk(who) || who.chair,
  'take-register': (who) => clerk(who) || who.chair,
  'record-decision': (who) => clerk(who) || who.chair || who.minuteTaker,
  'close-meeting': (who) => clerk(who) || who.chair,
  'write-minutes': (who) => who.minuteTaker || clerk(who),
  'clear-minutes': (who) => who.chair,
  'circulate-uncleared': clerk,
  'agree-minutes': (who) => who.representative,
  'record-agreement': clerk,
  'waive-rule': (who) => who.chair,
  'see-history': (who) => inRoom(who) || clerk(who),
} satisfies Record<string, (who: Standing) => boolean>;

export type Permission = keyof typeof permissions;

export function may(who: Standing, permission: Permission): boolean {
  return permissions[permission](who);
}
