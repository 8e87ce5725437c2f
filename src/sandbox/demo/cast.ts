import type { SeedPerson, WorldSeed } from '../world-seed.ts';

/** Everybody and every school here is made up, and says so in its name. */
export interface CastMember {
  /** How the guided path and the addresses of the pages name this person. */
  readonly key: string;
  readonly name: string;
  readonly mail: string;
  readonly kind: SeedPerson['kind'];
  /** What they are, as the person picker shows it: an office or a school. */
  readonly stands: string;
  readonly does: string;
  /** The `ref` of one of the organisations; null for somebody of no partner organisation. */
  readonly organisation: string | null;
  readonly seats: readonly CastSeat[];
  readonly isOfficeStaff?: true;
}

export interface CastSeat {
  readonly group: 'apg' | 'board';
  /** A seat of the group's terms; null for an officer without a seat. */
  readonly seat: string | null;
  readonly offices: readonly ('chair' | 'vice-chair' | 'secretary')[];
}

export const demoTenantId = '5d0c7a3e-2020-4a01-9b07-0a11fa1ce000';

/** Wednesday 1 July 2020, 09:00 in London: the year of the group's terms is about to begin. */
export const demoStart = '2020-07-01T08:00:00.000Z';

export const organisations = [
  { ref: 'lead', name: 'Larkwold Teaching School (made up)', kind: 'school', isLead: true },
  { ref: 'a', name: 'School A, Ashwold (made up)', kind: 'school', isLead: false },
  { ref: 'b', name: 'School B, Brackmoor (made up)', kind: 'school', isLead: false },
  { ref: 'c', name: 'School C, Cawdale (made up)', kind: 'school', isLead: false },
  { ref: 'd', name: 'School D, Dunwold (made up)', kind: 'school', isLead: false },
  { ref: 'e', name: 'School E, Elmhythe (made up)', kind: 'school', isLead: false },
] as const;

export const cast: readonly CastMember[] = [
  {
    key: 'secretariat',
    name: 'Sam Larkin (made up)',
    mail: 'sam.larkin@larkwold.example',
    kind: 'member',
    stands: 'Secretariat',
    does: 'calls the meeting, sends the papers, writes the minutes',
    organisation: 'lead',
    seats: [
      { group: 'apg', seat: null, offices: ['secretary'] },
      { group: 'board', seat: null, offices: ['secretary'] },
    ],
    isOfficeStaff: true,
  },
  {
    key: 'chair',
    name: 'Alex Ashby (made up)',
    mail: 'alex.ashby@ashwold.example',
    kind: 'member',
    stands: 'School A, Chairperson',
    does: 'chairs the meeting and clears the minutes',
    organisation: 'a',
    seats: [representative(['chair'])],
  },
  {
    key: 'school-b',
    name: 'Bea Brook (made up)',
    mail: 'bea.brook@brackmoor.example',
    kind: 'guest',
    stands: 'School B, Vice-Chairperson',
    does: 'represents School B',
    organisation: 'b',
    seats: [representative(['vice-chair'])],
  },
  {
    key: 'school-c',
    name: 'Chris Cole (made up)',
    mail: 'chris.cole@cawdale.example',
    kind: 'guest',
    stands: 'School C',
    does: 'represents School C',
    organisation: 'c',
    seats: [representative([])],
  },
  {
    key: 'school-d',
    name: 'Dana Dyer (made up)',
    mail: 'dana.dyer@dunwold.example',
    kind: 'external',
    stands: 'School D',
    does: 'represents School D',
    organisation: 'd',
    seats: [representative([])],
  },
  {
    key: 'school-e',
    name: 'Eli Evans (made up)',
    mail: 'eli.evans@elmhythe.example',
    kind: 'member',
    stands: 'School E',
    does: 'represents School E',
    organisation: 'e',
    seats: [representative([])],
  },
  {
    key: 'board-chair',
    name: 'Morgan Field (made up)',
    mail: 'morgan.field@larkwold.example',
    kind: 'member',
    stands: 'Strategic Board, Chair',
    does: 'sits on the board, counts for the board only',
    organisation: null,
    seats: [{ group: 'board', seat: 'board-member', offices: ['chair'] }],
  },
  {
    key: 'board-member',
    name: 'Robin Gale (made up)',
    mail: 'robin.gale@trust.example',
    kind: 'guest',
    stands: 'Strategic Board',
    does: 'sits on the board, counts for the board only',
    organisation: null,
    seats: [{ group: 'board', seat: 'board-member', offices: [] }],
  },
  {
    key: 'deputy',
    name: 'Toni Dale (made up)',
    mail: 'toni.dale@dunwold.example',
    kind: 'external',
    stands: 'School D, deputy head',
    does: 'may be sent in place of School D’s representative',
    organisation: null,
    seats: [],
  },
];

/** The tenant as it stands before the first day. The app is in nobody's Teams yet. */
export const demoSeed: WorldSeed = {
  tenantId: demoTenantId,
  organiser: {
    displayName: 'Alliance Partnership Group office (made up)',
    mail: 'meetings@larkwold.example',
  },
  people: cast.map(({ name, mail, kind, isOfficeStaff }) => ({
    kind,
    displayName: name,
    mail,
    roles: isOfficeStaff ? ['Secretariat'] : [],
  })),
  site: { displayName: 'Alliance (made up)', path: 'sites/alliance' },
};

/** Throws for a key that is nobody's. */
export function castMember(key: string): CastMember {
  const found = cast.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody in the cast is called ${key}.`);
  return found;
}

function representative(offices: CastSeat['offices']): CastSeat {
  return { group: 'apg', seat: 'partner-representative', offices };
}
