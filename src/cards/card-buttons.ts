import type { CardVerb } from './card-data.ts';
import type { CardElement } from './card-parts.ts';
import { cut } from './card-parts.ts';

type Data = Record<string, string | number>;

export interface Press {
  /** At most 20 characters, verb first. */
  title: string;
  verb: CardVerb;
  /** Ids, a version and its hash: never who presses, which the channel proves. */
  data: Data;
  first?: boolean;
}

/** A button that acts; an old client sends the same as a plain submission. */
export function press({ title, verb, data, first = false }: Press): CardElement {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...(first ? { style: 'positive' } : {}),
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  };
}

/** A button that opens the place where it is done. */
export function open(title: string, url: string, first = false): CardElement {
  return { type: 'Action.OpenUrl', title, url, ...(first ? { style: 'positive' } : {}) };
}

/** A button that unfolds fields and the one button that sends them. */
export function unfold(title: string, fields: readonly CardElement[], act: Press): CardElement {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', version: '1.5', body: fields, actions: [press(act)] },
  };
}

export interface Field {
  id: string;
  label: string;
  errorMessage: string;
  long?: boolean;
  style?: 'Email';
  maxLength: number;
}

export function field({
  id,
  label,
  errorMessage,
  long = false,
  style,
  maxLength,
}: Field): CardElement {
  return {
    type: 'Input.Text',
    id,
    label: cut(label, 60),
    isRequired: true,
    errorMessage,
    maxLength,
    ...(long ? { isMultiline: true } : {}),
    ...(style === undefined ? {} : { style }),
  };
}
