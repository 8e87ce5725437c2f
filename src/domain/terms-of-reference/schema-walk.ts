import { z } from 'zod';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** The keys that the format allows at `path`; empty where it wants no mapping. */
export function allowedKeys(schema: Schema, path: Path): string[] {
  const shapes = reached(schema, path).map((each) => (isObject(each) ? each.shape : {}));
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/** The fixed words that the format allows at `path`: those of its enums and literals. */
export function allowedWords(schema: Schema, path: Path): string[] {
  return [...new Set(reached(schema, path).flatMap(fixedWords))];
}

function reached(schema: Schema, path: Path): Schema[] {
  const start = alternatives(schema);
  return path.reduce<Schema[]>((at, step) => at.flatMap((each) => below(each, step)), start);
}

function below(schema: Schema, step: PropertyKey): Schema[] {
  if (schema instanceof z.ZodArray) return alternatives(schema.element);
  const inner = isObject(schema) ? schema.shape[String(step)] : undefined;
  return inner === undefined ? [] : alternatives(inner);
}

function fixedWords(schema: Schema): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

/** Unwraps optional, lazy, refined and piped schemas and opens unions. */
function alternatives(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) {
    return alternatives(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return alternatives(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return [schema];
}

function isObject(schema: Schema): schema is z.ZodObject {
  return schema instanceof z.ZodObject;
}
