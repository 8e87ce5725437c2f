import { z } from 'zod';

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().max(20_000);
const day = z.iso.date();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const SetUpGroupRequest = z.strictObject({
  termsYaml: z.string().min(1).max(500_000),
  key: z.string().regex(/^[a-z0-9-]{1,24}$/),
  organisations: z.array(
    z.strictObject({
      ref: shortText,
      name: shortText,
      kind: z.enum(['school', 'trust', 'authority', 'other']),
      isLead: z.boolean().default(false),
    }),
  ),
  people: z.array(
    z.strictObject({
      name: shortText,
      email: z.email(),
      objectId: z.string().nullable(),
      reach: z.enum(['member', 'guest', 'mail-only']),
      organisation: shortText.nullable(),
      seat: shortText.nullable(),
      offices: z.array(z.enum(['chair', 'vice-chair', 'secretary'])).default([]),
    }),
  ),
  from: day,
});

export const CallMeetingRequest = z.strictObject({
  title: shortText.optional(),
  heldOn: day,
  startsAt: clockTime,
  lengthMinutes: z.number().int().min(15).max(600),
  venue: z.string().trim().max(200).default(''),
  series: shortText.optional(),
});

export const ChangeAgendaRequest = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: z.string().nullable(),
        title: shortText,
        ownerId: z.string().nullable(),
        wantsPaper: z.boolean(),
        forDecision: z.boolean(),
        lengthMinutes: z.number().int().min(1).max(600).nullable(),
      }),
    )
    .max(60),
});

export const RulingRequest = z.strictObject({ admitted: z.boolean() });

export const AnswerRequest = z.strictObject({
  answer: z.enum(['coming', 'apologies']),
  substitute: z.strictObject({ name: shortText, email: z.email() }).nullable().default(null),
});

export const MarkRequest = z.strictObject({
  key: z.string().min(1).max(200),
  mark: z.enum(['here', 'left', 'apologies', 'not-here']),
  /** A London clock time on the day of the meeting; now when absent. */
  time: clockTime.optional(),
});

export const AddPersonRequest = z.strictObject({
  groupId: z.string(),
  name: shortText,
  organisationId: z.string().nullable(),
  capacity: z.enum(['substitute', 'guest']),
  substituteFor: z.string().nullable().default(null),
});

export const SettleSuggestionRequest = z.strictObject({
  confirm: z.boolean(),
  key: z.string().nullable().default(null),
});

export const DecisionRequest = z.strictObject({
  groupId: z.string(),
  agendaItemId: z.string().nullable(),
  text: z.string().trim().min(1).max(2000),
});

export const AgreedActionRequest = z.strictObject({
  agendaItemId: z.string().nullable(),
  text: z.string().trim().min(1).max(2000),
  ownerId: z.string().nullable(),
  ownerName: shortText,
  dueOn: day.nullable(),
});

export const DraftMinutesRequest = z.strictObject({
  sections: z
    .array(z.strictObject({ agendaItemId: z.string(), heading: shortText, notes: longText }))
    .max(60),
});

/** Names exactly the version that was on the screen. */
export const MinutesVersionRequest = z.strictObject({
  version: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const AskForChangesRequest = MinutesVersionRequest.extend({
  comment: z.string().trim().min(1).max(4000),
});

export const RecordAgreementRequest = MinutesVersionRequest.extend({ personId: z.string() });

export const WaiveRequest = z.strictObject({
  ruleId: shortText,
  reason: z.string().trim().min(3).max(500),
});

export const CardsRequest = z.strictObject({ on: z.boolean() });

export const OpenActRequest = z.strictObject({ token: z.string().min(10).max(500) });

export const DoActRequest = OpenActRequest.extend({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  answer: AnswerRequest.nullable().default(null),
});
