import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ActLinkSigner } from '../use-cases/ports.ts';
import type { ActLinkRow } from '../use-cases/stores.ts';

/**
 * Tokens of act links: the row's id and an HMAC over notice, person, act and version. Made when a
 * letter is written and never stored, so that reading our tables gives nobody a link.
 */
export function createActLinkSigner(linkKey: string): ActLinkSigner {
  const key = Buffer.from(linkKey, 'base64url');
  const macOf = ({ id, noticeKey, personId, act, versionHash }: ActLinkRow) =>
    createHmac('sha256', key)
      .update(JSON.stringify([id, noticeKey, personId, act, versionHash]))
      .digest();
  return {
    sign: (row) => `${row.id}.${macOf(row).toString('base64url')}`,
    rowId: (token) => /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token)?.[1],
    fits(token, row) {
      const given = Buffer.from(token.split('.')[1] ?? '', 'base64url');
      const right = macOf(row);
      return given.byteLength === right.byteLength && timingSafeEqual(given, right);
    },
  };
}
