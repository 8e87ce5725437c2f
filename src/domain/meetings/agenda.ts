/** One thing to be talked about, in its order. */
export interface AgendaItem {
  id: string;
  title: string;
  /** Who brings the item; its paper is wanted from this person. Null: nobody in particular. */
  ownerId: string | null;
  /** A paper is expected for the item, so its owner is reminded until one has come. */
  wantsPaper: boolean;
  forDecision: boolean;
  /** Planned length; null where none is set. */
  lengthMinutes: number | null;
}
