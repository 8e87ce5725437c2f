import { z } from 'zod';
import { deliverTo } from '../../world/mail.ts';
import { inviteGuest, mailboxOf } from '../../world/people.ts';
import type { Operation } from '../operation.ts';
import { readBody } from '../request-body.ts';

const InvitationBody = z.strictObject({
  invitedUserEmailAddress: z.email(),
  invitedUserDisplayName: z.string().optional(),
  inviteRedirectUrl: z.url(),
  sendInvitationMessage: z.boolean().optional(),
  invitedUserMessageInfo: z
    .strictObject({
      customizedMessageBody: z.string().nullish(),
      messageLanguage: z.string().nullish(),
      ccRecipients: z.array(z.unknown()).optional(),
    })
    .optional(),
  invitedUserType: z.enum(['Guest', 'Member']).optional(),
});

/** The guest account exists at once; the person can open nothing before redeeming. */
export const inviteGuestOperation: Operation = {
  name: 'invite-guest',
  method: 'POST',
  path: '/invitations',
  query: [],
  permission: { application: ['User.Invite.All'], delegated: ['User.Invite.All'] },
  run({ store, body }) {
    const invitation = readBody(InvitationBody, body);
    const mail = invitation.invitedUserEmailAddress;
    const displayName = invitation.invitedUserDisplayName ?? mail;
    const guest = inviteGuest(store, { mail, displayName });
    if (invitation.sendInvitationMessage) {
      const content = invitation.invitedUserMessageInfo?.customizedMessageBody ?? '';
      deliverTo(store, mailboxOf(store.world, guest.id), {
        from: { name: 'Microsoft Invitations', address: 'invites@microsoft.example' },
        to: [{ name: guest.displayName, address: guest.mail }],
        subject: 'You are invited to the organisation',
        body: { contentType: 'text', content: `${content}\n${invitation.inviteRedirectUrl}` },
      });
    }
    return {
      status: 201,
      body: {
        id: store.uuid(),
        inviteRedeemUrl: `https://login.microsoftonline.com/redeem?user=${guest.id}`,
        invitedUserDisplayName: displayName,
        invitedUserEmailAddress: mail,
        invitedUserType: 'Guest',
        inviteRedirectUrl: invitation.inviteRedirectUrl,
        sendInvitationMessage: invitation.sendInvitationMessage ?? false,
        status: guest.invitationState ?? 'Completed',
        invitedUser: { id: guest.id },
      },
    };
  },
};
