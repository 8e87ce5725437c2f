import type { TeamsManifestV1D27 } from '@microsoft/app-manifest';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { z } from 'zod';

/** What goes into the package, as it stands in `appPackage/`. */
export interface PackageParts {
  readonly manifest: string;
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

/** The package cannot be made; `problems` says all that is wrong, in plain words. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly code = 'package';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

type Values = Readonly<Record<string, string | undefined>>;

// Zip keeps local time, so this is read as local: the same bytes everywhere.
const fixedTime = '1980-01-01T00:00:00';
const pngSignature = '89504e470d0a1a0a';
const of127 = z.looseObject({ manifestVersion: z.literal('1.27') });
// All else of the type is proven right after, by the schema itself: its messages are the better.
const manifestOf127 = z.custom<TeamsManifestV1D27.TeamsManifestV1D27>(
  (value) => of127.safeParse(value).success,
);

/**
 * The zip that Teams takes: the same parts and values give the same bytes. Throws
 * {@link PackageError} for a missing value, a manifest that Microsoft's schema refuses, or an icon
 * of a wrong size.
 */
export async function teamsPackage(parts: PackageParts, values: Values): Promise<Uint8Array> {
  const manifest = fillIn(parts.manifest, { ...values, PUBLIC_HOST: hostOf(values.PUBLIC_ORIGIN) });
  const problems = [
    ...(await problemsOfManifest(manifest)),
    ...problemsOfIcon('color.png', parts.color, 192),
    ...problemsOfIcon('outline.png', parts.outline, 32),
  ];
  if (problems.length > 0) throw new PackageError(problems);
  const files = {
    'manifest.json': new TextEncoder().encode(manifest),
    'color.png': parts.color,
    'outline.png': parts.outline,
  };
  return zipSync(files, { mtime: fixedTime, level: 9 });
}

/** Puts values in place of `${{NAME}}`. Throws {@link PackageError} naming every one missing. */
export function fillIn(manifest: string, values: Values): string {
  const names = new Set([...manifest.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''));
  const missing = [...names].filter((name) => !values[name]).sort();
  if (missing.length > 0) throw new PackageError(missing.map(sayMissing));
  return manifest.replace(/\$\{\{(\w+)\}\}/g, (_whole, name: string) =>
    JSON.stringify(values[name]).slice(1, -1),
  );
}

function sayMissing(name: string): string {
  return `${name === 'PUBLIC_HOST' ? 'PUBLIC_ORIGIN' : name} is missing`;
}

/** Teams takes a host name where the product has an origin. */
function hostOf(origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  const url = URL.parse(origin);
  if (url?.protocol === 'https:') return url.host;
  throw new PackageError([`PUBLIC_ORIGIN must start with https://, not "${origin}"`]);
}

async function problemsOfManifest(text: string): Promise<string[]> {
  const manifest = manifestOf127.safeParse(JSON.parse(text));
  if (!manifest.success) return ['manifest.json is not of schema 1.27'];
  const problems = await AppManifestUtils.validateAgainstSchema(manifest.data);
  return problems.map((problem) => `manifest.json ${problem}`);
}

/** Width and height stand at fixed places of a PNG's first chunk. */
function problemsOfIcon(name: string, bytes: Uint8Array, side: number): string[] {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (png.length < 24 || png.subarray(0, 8).toString('hex') !== pngSignature) {
    return [`${name} is not a PNG`];
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width === side && height === side) return [];
  return [`${name} is ${width} by ${height}, it must be ${side} by ${side}`];
}
