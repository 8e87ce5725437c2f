import type { FileRules } from '../use-cases/ports.ts';
import type { Documents } from '../use-cases/services.ts';
import { checkPaper } from './file-checks.ts';
import { safeFileName } from './file-name.ts';
import { sha256 } from './hash.ts';
import { makeMinutesDocument } from './minutes-document.ts';
import { makePack } from './pack.ts';

export const documents: Documents = {
  pack: makePack,
  minutesDocument: makeMinutesDocument,
  hash: sha256,
};

export const fileRules: FileRules = {
  check: ({ name, bytes }) => checkPaper({ name, size: bytes.byteLength, bytes }),
  nameOf: safeFileName,
};
