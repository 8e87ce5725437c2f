import { z } from 'zod';

/** A short name in a file, by which other rules point at this one. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be a short name of small letters, digits and single hyphens, such as `action-plan`',
  )
  .meta({ id: 'id' });

export const words = z.string().min(1, 'must not be empty').meta({ id: 'words' });

export const sentences = z.array(words).meta({ id: 'sentences' });

/** Part of a date: a year, a month or a day. */
export const roughDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day, such as `2013-07`');

/** A month of the year, 1 for January. */
export const month = z.int().min(1).max(12).meta({ id: 'month' });
