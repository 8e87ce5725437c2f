import type { WebAnswer } from '../transport/web.ts';
import { memberIdOf, memberNamed } from '../world/conversations.ts';
import { person } from '../world/people.ts';
import type { Person } from '../world.ts';
import { type ConnectorCall, ConnectorError, conversationOf } from './connector-call.ts';

export function getMember(call: ConnectorCall): WebAnswer {
  const { personId } = conversationOf(call);
  const member = memberNamed(call.store.world, call.params['member-id'] ?? '');
  if (member?.id !== personId) {
    throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found.');
  }
  return { status: 200, body: memberJson(member) };
}

export function listMembers(call: ConnectorCall): WebAnswer {
  return { status: 200, body: membersOf(call) };
}

export function listMembersPaged(call: ConnectorCall): WebAnswer {
  return { status: 200, body: { members: membersOf(call) } };
}

function membersOf(call: ConnectorCall) {
  return [memberJson(person(call.store.world, conversationOf(call).personId))];
}

function memberJson(member: Person) {
  const [givenName = '', ...surname] = member.displayName.split(' ');
  return {
    id: memberIdOf(member),
    name: member.displayName,
    objectId: member.id,
    aadObjectId: member.id,
    givenName,
    surname: surname.join(' '),
    email: member.mail,
    userPrincipalName: member.userPrincipalName,
    tenantId: member.tenantId,
    userRole: member.kind === 'guest' ? 'anonymous' : 'user',
  };
}
