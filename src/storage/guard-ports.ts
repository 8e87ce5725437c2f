import type { Ports } from '../use-cases/ports.ts';
import { TransactionMisused } from './database-errors.ts';
import { insideTransaction } from './transactions.ts';

/**
 * The same ports, whose outer ones refuse inside `atomically`: there a slow service would hold
 * locks, and on PGlite, which has one connection, everybody else.
 */
export function guardPorts(ports: Ports): Ports {
  const documents = forbiddenInTransaction('documents', ports.documents);
  return {
    ...ports,
    calendar: forbiddenInTransaction('calendar', ports.calendar),
    library: forbiddenInTransaction('library', ports.library),
    mail: forbiddenInTransaction('mail', ports.mail),
    attendance: forbiddenInTransaction('attendance', ports.attendance),
    chat: forbiddenInTransaction('chat', ports.chat),
    documents: {
      pack: (contents) => documents.pack(contents),
      // Computed here, without any service, and wanted where a version is frozen.
      minutesDocument: (contents) => ports.documents.minutesDocument(contents),
      hash: (bytes) => ports.documents.hash(bytes),
    },
  };
}

/** `port`, whose methods reject with TransactionMisused inside `atomically`. */
export function forbiddenInTransaction<T extends object>(name: string, port: T): T {
  return new Proxy(port, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (!insideTransaction()) return Reflect.apply(value, target, given);
        const what = `${name}.${String(property)}`;
        return Promise.reject(new TransactionMisused(`${what} was called inside atomically`));
      };
    },
  });
}
