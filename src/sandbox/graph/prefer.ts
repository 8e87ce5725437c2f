import { ianaZone } from '../world/zoned-time.ts';
import { badRequest } from './graph-error.ts';
import type { GraphCall } from './operation.ts';

/** What a Prefer header may ask of Outlook. */
export interface Preferences {
  readonly timeZone: string;
  readonly hasImmutableIds: boolean;
  readonly pageSize: number | undefined;
}

export function preferences({ headers }: Pick<GraphCall, 'headers'>): Preferences {
  const prefer = headers.prefer ?? '';
  const timeZone = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer)?.[1] ?? 'UTC';
  if (!ianaZone(timeZone)) throw badRequest(`'${timeZone}' is no time zone.`, 'TimeZoneNotFound');
  const pageSize = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(prefer)?.[1];
  return {
    timeZone,
    hasImmutableIds: /IdType\s*=\s*"ImmutableId"/i.test(prefer),
    pageSize: pageSize === undefined ? undefined : Number(pageSize),
  };
}
