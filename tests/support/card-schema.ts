import { z } from 'zod';

/**
 * The part of Adaptive Cards 1.5 that our cards use. The renderer's own validation takes unknown
 * property names and empty texts without a word; this does not.
 */
const words = z.string().trim().min(1).max(300);
const colour = z.enum(['Default', 'Good', 'Warning']);
const data = z.record(z.string(), z.union([z.string(), z.int()]));

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true),
  size: z.literal('Large').optional(),
  weight: z.literal('Bolder').optional(),
  style: z.literal('heading').optional(),
  color: colour.optional(),
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1).max(400),
  weight: z.literal('Bolder').optional(),
  isSubtle: z.literal(true).optional(),
});

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(textRun).min(1),
  spacing: z.literal('Small').optional(),
});

const inputText = z.strictObject({
  type: z.literal('Input.Text'),
  id: z.string().min(1),
  label: words,
  isRequired: z.literal(true),
  errorMessage: words,
  maxLength: z.int().min(1),
  isMultiline: z.literal(true).optional(),
  style: z.literal('Email').optional(),
});

const title = z.string().min(1).max(20);
const positive = z.literal('positive').optional();

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title,
  verb: z.string().min(1),
  data,
  style: positive,
  fallback: z.strictObject({ type: z.literal('Action.Submit'), title, data }),
});

const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title,
  url: z.url(),
  style: positive,
});

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title,
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    version: z.literal('1.5'),
    body: z.array(inputText).min(1),
    actions: z.array(execute).length(1),
  }),
});

const button = z.discriminatedUnion('type', [execute, openUrl, showCard]);

export const cardSchema = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  /** A whole sentence, and then the browser's address. */
  fallbackText: z.string().regex(/^[A-Z0-9].*[.:?] https:\/\/\S+$/),
  refresh: z
    .strictObject({
      action: z.strictObject({
        type: z.literal('Action.Execute'),
        title,
        verb: z.literal('refresh'),
        data,
      }),
    })
    .optional(),
  body: z.array(z.discriminatedUnion('type', [textBlock, richTextBlock])).min(2),
  actions: z.array(button).max(3).optional(),
});

export type ParsedCard = z.infer<typeof cardSchema>;

/** Every button that acts, also those that an unfolding button holds. */
export function actsOf(card: ParsedCard) {
  return (card.actions ?? []).flatMap((action) => {
    if (action.type === 'Action.OpenUrl') return [];
    return action.type === 'Action.ShowCard' ? action.card.actions : [action];
  });
}
