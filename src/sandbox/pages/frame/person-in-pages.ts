import type { PersonAnswer } from '../answers.ts';
import type { PlaceInPages } from '../use-place.ts';

/** Who is looking, where, and how to get elsewhere. */
export interface PersonInPages {
  person: PersonAnswer;
  place: PlaceInPages;
  go(change: Partial<PlaceInPages>): void;
}
