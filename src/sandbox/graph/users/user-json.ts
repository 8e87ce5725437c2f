import type { Person } from '../../world.ts';
import type { Entity } from '../query/shape.ts';

export function userEntity(person: Person): Entity {
  const [givenName = '', ...surname] = person.displayName.split(' ');
  return {
    properties: {
      id: person.id,
      businessPhones: [],
      displayName: person.displayName,
      givenName,
      surname: surname.join(' '),
      jobTitle: null,
      mail: person.mail,
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: 'en-GB',
      userPrincipalName: person.userPrincipalName,
      accountEnabled: person.accountEnabled,
      otherMails: person.kind === 'guest' ? [person.mail] : [],
      userType: person.kind === 'guest' ? 'Guest' : 'Member',
      externalUserState: person.invitationState,
    },
  };
}
