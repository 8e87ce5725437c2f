import type { Instant } from '../calendar/instant.ts';

/** A document for a meeting, as filed in the group's folder. */
export interface Paper {
  id: string;
  /** Its number in the pack, from 1; kept when a later paper is withdrawn. */
  number: number;
  title: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  agendaItemId: string | null;
  addedAt: Instant;
  addedBy: string;
  /** The drive item in the group's library. */
  fileId: string;
  webUrl: string;
  /** True when it came after the papers had gone out. */
  afterCirculation: boolean;
  /** The chair's ruling on a late paper; null while there is none. */
  ruling: { admitted: boolean; by: string; at: Instant } | null;
}

/** The one act of sending the papers out, with the frozen pack. */
export interface Circulation {
  at: Instant;
  by: string;
  packFileId: string;
  packUrl: string;
  packFileName: string;
  /** SHA-256 of the pack's bytes, hex. */
  packHash: string;
  pages: number;
  addresseeIds: string[];
  /** When the letter that carries them was accepted for every addressee; null until then. */
  sentAt: Instant | null;
}
