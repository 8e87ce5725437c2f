import { badRequest } from '../graph-error.ts';

/** An OData filter, read. */
export type Filter =
  | { readonly kind: 'logic'; readonly word: 'and' | 'or'; readonly sides: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | {
      readonly kind: 'compare';
      readonly word: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
      readonly path: readonly string[];
      readonly value: FilterValue;
    }
  | { readonly kind: 'in'; readonly path: readonly string[]; readonly values: FilterValue[] }
  | { readonly kind: 'startswith'; readonly path: readonly string[]; readonly value: FilterValue }
  | {
      readonly kind: 'any';
      readonly path: readonly string[];
      readonly variable: string;
      readonly of: Filter;
    };

export type FilterValue = string | number | boolean | null;

interface Token {
  readonly kind: 'string' | 'literal' | 'name' | 'mark';
  readonly text: string;
}

const quoted = "('(?:[^']|'')*')";
const instantOrNumber = String.raw`(\d{4}-\d\d-\d\dT[\d:.]+Z?|-?\d+(?:\.\d+)?)(?![\w-])`;
const path = String.raw`([A-Za-z_][\w.]*(?:\/[A-Za-z_][\w.]*)*)`;
const pattern = new RegExp(`\\s*(?:${quoted}|${instantOrNumber}|${path}|([(),:]))\\s*`, 'y');

/** Throws the 400 that Graph answers to a filter it cannot read. */
export function parseFilter(text: string): Filter {
  const reader = new FilterReader(tokens(text), text);
  return reader.whole();
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw badRequest(`Syntax error at position ${at} in '${text}'.`);
    const [, string, literal, name, mark] = match;
    if (string !== undefined) {
      found.push({ kind: 'string', text: string.slice(1, -1).replaceAll("''", "'") });
    } else if (literal !== undefined) found.push({ kind: 'literal', text: literal });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else found.push({ kind: 'mark', text: mark ?? '' });
  }
  return found;
}

class FilterReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #at = 0;

  constructor(list: readonly Token[], text: string) {
    this.#tokens = list;
    this.#text = text;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#at < this.#tokens.length) throw this.#error();
    return filter;
  }

  #or(): Filter {
    const sides = [this.#and()];
    while (this.#take('or')) sides.push(this.#and());
    return sides.length === 1 && sides[0] ? sides[0] : { kind: 'logic', word: 'or', sides };
  }

  #and(): Filter {
    const sides = [this.#single()];
    while (this.#take('and')) sides.push(this.#single());
    return sides.length === 1 && sides[0] ? sides[0] : { kind: 'logic', word: 'and', sides };
  }

  #single(): Filter {
    if (this.#take('not')) return { kind: 'not', of: this.#single() };
    if (this.#take('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    const name = this.#next('name');
    if (this.#take('(')) return this.#call(name.split('/'));
    return this.#comparison(name.split('/'));
  }

  #call(path: string[]): Filter {
    const word = path.at(-1)?.toLowerCase();
    if (word === 'startswith' && path.length === 1) {
      const property = this.#next('name').split('/');
      this.#expect(',');
      const value = this.#value();
      this.#expect(')');
      return { kind: 'startswith', path: property, value };
    }
    if (word !== 'any') throw badRequest(`The function '${path.join('/')}' is not supported.`);
    const variable = this.#next('name');
    this.#expect(':');
    const of = this.#or();
    this.#expect(')');
    return { kind: 'any', path: path.slice(0, -1), variable, of };
  }

  #comparison(path: string[]): Filter {
    const word = this.#next('name').toLowerCase();
    if (word === 'in') {
      this.#expect('(');
      const values = [this.#value()];
      while (this.#take(',')) values.push(this.#value());
      this.#expect(')');
      return { kind: 'in', path, values };
    }
    switch (word) {
      case 'eq':
      case 'ne':
      case 'gt':
      case 'ge':
      case 'lt':
      case 'le':
        return { kind: 'compare', word, path, value: this.#value() };
      default:
        throw this.#error();
    }
  }

  #value(): FilterValue {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'string') return token.text;
    if (token?.kind === 'literal')
      return token.text.includes('T') ? token.text : Number(token.text);
    if (token?.text === 'true') return true;
    if (token?.text === 'false') return false;
    if (token?.text === 'null') return null;
    throw this.#error();
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'string' || token.text.toLowerCase() !== text) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#error();
  }

  #next(kind: Token['kind']): string {
    const token = this.#tokens[this.#at++];
    if (token?.kind !== kind) throw this.#error();
    return token.text;
  }

  #error(): Error {
    return badRequest(`Invalid filter clause: syntax error in '${this.#text}'.`);
  }
}
