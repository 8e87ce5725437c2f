import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../../transport/json.ts';

const Notes = z.object({
  isSetUp: z.boolean(),
  hasBegun: z.boolean(),
  /** How many messages of the chat each person has seen. */
  chatSeen: z.record(z.string(), z.int()),
  /** Acts of the guided path that leave no trace in the world. */
  pathActs: z.array(z.string()),
});

type Notes = z.output<typeof Notes>;

const blank: Notes = { isSetUp: false, hasBegun: false, chatSeen: {}, pathActs: [] };

/** What the sandbox remembers beside Microsoft and the app: small, and kept at once. */
export class DemoNotes {
  readonly #file: string | undefined;
  #notes: Notes;

  /** Without a directory nothing outlives the process. */
  constructor(directory: string | undefined) {
    this.#file = directory === undefined ? undefined : join(directory, 'demo.json');
    if (directory !== undefined) mkdirSync(directory, { recursive: true });
    const text = this.#file && existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    this.#notes = Notes.safeParse(parsedJson(text)).data ?? blank;
  }

  get isSetUp(): boolean {
    return this.#notes.isSetUp;
  }

  get hasBegun(): boolean {
    return this.#notes.hasBegun;
  }

  chatSeen(personId: string): number {
    return this.#notes.chatSeen[personId] ?? 0;
  }

  hasPathAct(id: string): boolean {
    return this.#notes.pathActs.includes(id);
  }

  setUp(): void {
    this.#keep({ isSetUp: true });
  }

  begin(): void {
    this.#keep({ hasBegun: true });
  }

  seeChat(personId: string, count: number): void {
    if (this.chatSeen(personId) === count) return;
    this.#keep({ chatSeen: { ...this.#notes.chatSeen, [personId]: count } });
  }

  addPathAct(id: string): void {
    if (!this.hasPathAct(id)) this.#keep({ pathActs: [...this.#notes.pathActs, id] });
  }

  #keep(change: Partial<Notes>): void {
    this.#notes = { ...this.#notes, ...change };
    if (this.#file) writeFileSync(this.#file, JSON.stringify(this.#notes));
  }
}
