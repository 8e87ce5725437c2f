import type { Env, EnvName } from './env.ts';
import { secretNames } from './secrets.ts';

/** Turns raw text into a value, or answers what the text should have been. */
type Parse<T> = (text: string) => { value: T } | { expected: string };

/** Reads settings one by one and collects every problem, so that they can be told together. */
export class SettingReader {
  readonly problems: string[] = [];
  readonly #env: Env;

  constructor(env: Env) {
    this.#env = env;
  }

  isSet(name: EnvName): boolean {
    return this.#env[name] !== undefined;
  }

  /** `fallback` stands in after a problem too; the caller throws before it can be used. */
  required<T>(name: EnvName, parse: Parse<T>, fallback: T): T {
    if (!this.isSet(name)) this.problems.push(`${name} is missing`);
    return this.optional(name, parse) ?? fallback;
  }

  withDefault<T>(name: EnvName, parse: Parse<T>, standard: T): T {
    return this.optional(name, parse) ?? standard;
  }

  optional<T>(name: EnvName, parse: Parse<T>): T | undefined {
    const text = this.#env[name];
    if (text === undefined) return undefined;
    const result = parse(text);
    if ('value' in result) return result.value;
    const shown = secretNames.includes(name) ? '' : `, not "${text}"`;
    this.problems.push(`${name} must be ${result.expected}${shown}`);
    return undefined;
  }

  /** Says no to a name that exists only so that the sandbox can stand in for Microsoft. */
  refuse(name: EnvName): void {
    if (this.isSet(name)) this.problems.push(`${name} is for the sandbox: remove it in production`);
  }
}

const guidShape = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

export function text(value: string): { value: string } {
  return { value };
}

export function guid(value: string) {
  if (guidShape.test(value)) return { value: value.toLowerCase() };
  return { expected: 'an id like 00000000-0000-0000-0000-000000000000' };
}

export function mailAddress(value: string) {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return { value };
  return { expected: 'an e-mail address' };
}

export function hostname(value: string) {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)) return { value: value.toLowerCase() };
  return { expected: 'a host name like alliance.sharepoint.com, without https://' };
}

export function sitePath(value: string) {
  const path = value.replace(/^\/+|\/+$/g, '');
  if (path !== '' && !/[?#\\]|:\/\//.test(path)) return { value: path };
  return { expected: 'the path of a site, like sites/alliance' };
}

export function portNumber(value: string) {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return { value: Number(value) };
  return { expected: 'a whole number from 0 to 65535' };
}

export function postgresUrl(value: string) {
  if (/^postgres(ql)?:\/\/\S+$/.test(value)) return { value };
  return { expected: 'an address like postgres://user:password@host:5432/name' };
}

/** 32 bytes or more as base64url; kept as text, whoever signs decodes it. */
export function signingKey(value: string) {
  const bytes = /^[A-Za-z0-9_-]+$/.test(value) ? Buffer.from(value, 'base64url').length : 0;
  if (bytes >= 32) return { value };
  return { expected: '32 random bytes or more in base64url' };
}

/** `https`, or plain `http` where a loopback address is allowed. Answers the origin alone. */
export function origin(allow: { loopback: boolean }) {
  return (value: string) => {
    const url = safeUrl(value, allow);
    if (url && url.href === `${url.origin}/`) return { value: url.origin };
    return { expected: `an address of https:// and a host${orLoopback(allow)}, nothing after it` };
  };
}

/** An address with an optional path; no user name, query or fragment. */
export function address(allow: { loopback: boolean }) {
  return (value: string) => {
    const url = safeUrl(value, allow);
    if (url) return { value: url.href.replace(/\/$/, '') };
    return { expected: `an https:// address${orLoopback(allow)}` };
  };
}

/** Addresses parted by commas, each exact: a wildcard host would send our token to anybody. */
export function addresses(allow: { loopback: boolean }) {
  const one = address(allow);
  return (value: string) => {
    const read = value.split(',').map((part) => one(part.trim()));
    const found = read.flatMap((result) => ('value' in result ? [result.value] : []));
    if (found.length === read.length) return { value: found };
    return { expected: `exact https:// addresses${orLoopback(allow)} parted by commas` };
  };
}

export function oneOf<T extends string>(choices: readonly T[]) {
  return (value: string) => {
    const found = choices.find((choice) => choice === value);
    return found === undefined ? { expected: `one of ${choices.join(', ')}` } : { value: found };
  };
}

/** The host part of an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host) || host === '::1';
}

function orLoopback(allow: { loopback: boolean }): string {
  return allow.loopback ? ' (http:// on this machine will do)' : '';
}

function safeUrl(value: string, allow: { loopback: boolean }): URL | undefined {
  const url = URL.parse(value);
  if (!url || url.username || url.password || url.search || url.hash) return undefined;
  if (url.hostname.includes('*')) return undefined;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && allow.loopback && isLoopback(url.hostname) ? url : undefined;
}
