import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClockState, SandboxClock } from '../sandbox-clock.ts';
import type { World } from '../world.ts';
import type { Effect } from '../world-ledger.ts';
import type { WorldSeed } from '../world-seed.ts';
import { uuidFrom, worldFromSeed } from './seed.ts';

/** Written by this class alone; a damaged file is better met as an error than as a new world. */
const Snapshot = z.strictObject({
  world: z.custom<World>((value) => typeof value === 'object' && value !== null),
  clock: z.custom<ClockState>((value) => typeof value === 'object' && value !== null),
});

type Snapshot = z.output<typeof Snapshot>;

export interface WorldStoreOptions {
  readonly seed: WorldSeed;
  readonly clock: SandboxClock;
  readonly dataDirectory?: string;
}

/** The world with its bytes: the only thing that changes it, keeps it and tells of changes. */
export class WorldStore {
  readonly world: World;
  readonly clock: SandboxClock;
  readonly #directory: string | undefined;
  readonly #bytes = new Map<string, Buffer>();
  readonly #listeners = new Set<() => void>();
  #isScheduled = false;
  #saving: Promise<void> = Promise.resolve();
  #stopListening: () => void;

  constructor(options: WorldStoreOptions) {
    this.clock = options.clock;
    this.#directory = options.dataDirectory;
    if (this.#directory) mkdirSync(join(this.#directory, 'blobs'), { recursive: true });
    const snapshot = this.#read();
    if (snapshot) this.clock.restore(snapshot.clock);
    this.world = snapshot?.world ?? worldFromSeed(options.seed, this.clock.now());
    this.#stopListening = this.clock.onMove(() => this.#schedule());
    if (!snapshot) this.changed();
  }

  now(): string {
    return this.clock.now();
  }

  /** A UUID that the same story always meets again. */
  uuid(): string {
    this.world.idNumber += 1;
    return uuidFrom(`${this.world.tenantId} ${this.world.idNumber}`);
  }

  /** An opaque id as Outlook and SharePoint make them. */
  opaqueId(prefix: string): string {
    this.world.idNumber += 1;
    const text = `${this.world.tenantId} ${this.world.idNumber}`;
    return `${prefix}${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
  }

  /** To be called with every change: gives its number, and lets it be saved and told. */
  changed(): number {
    this.world.changeNumber += 1;
    this.#schedule();
    return this.world.changeNumber;
  }

  record(effect: Effect): void {
    this.world.ledger.push({ at: this.now(), ...effect });
    this.changed();
  }

  keepBytes(bytes: Buffer): string {
    const blob = createHash('sha256').update(bytes).digest('hex');
    if (this.#directory) {
      const file = join(this.#directory, 'blobs', blob);
      if (!existsSync(file)) writeFileSync(file, bytes);
    } else {
      this.#bytes.set(blob, Buffer.from(bytes));
    }
    return blob;
  }

  bytes(blob: string): Buffer {
    if (!/^[0-9a-f]{64}$/.test(blob)) throw new Error('A blob is named by its SHA-256.');
    const bytes = this.#directory
      ? readFileSync(join(this.#directory, 'blobs', blob))
      : this.#bytes.get(blob);
    if (!bytes) throw new Error(`There are no bytes ${blob}.`);
    return bytes;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#stopListening();
    this.#listeners.clear();
    this.#save();
    await this.#saving;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#save();
      for (const listener of [...this.#listeners]) listener();
    });
  }

  #save(): void {
    const directory = this.#directory;
    if (!directory) return;
    const snapshot: Snapshot = { world: this.world, clock: this.clock.state() };
    const text = JSON.stringify(snapshot);
    const file = join(directory, 'world.json');
    this.#saving = this.#saving.then(async () => {
      await writeFile(`${file}.next`, text);
      await rename(`${file}.next`, file);
    });
  }

  #read(): Snapshot | undefined {
    if (!this.#directory) return undefined;
    const file = join(this.#directory, 'world.json');
    if (!existsSync(file)) return undefined;
    return Snapshot.parse(JSON.parse(readFileSync(file, 'utf8')));
  }
}
