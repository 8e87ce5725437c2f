/** The Windows names that Outlook uses; every other name must be an IANA one. */
const ianaNames: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'New Zealand Standard Time': 'Pacific/Auckland',
  UTC: 'UTC',
};

export interface ZonedTime {
  /** Local, e.g. `2020-09-15T16:00:00`. */
  readonly dateTime: string;
  readonly timeZone: string;
}

/** Making one costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The IANA name, or undefined for a zone that nobody knows. */
export function ianaZone(name: string): string | undefined {
  const iana = ianaNames[name] ?? name;
  return formatOf(iana) && iana;
}

/** A UTC instant with milliseconds; undefined when the text is no time or the zone unknown. */
export function instantOf({ dateTime, timeZone }: ZonedTime): string | undefined {
  const zone = ianaZone(timeZone);
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z?)$/.exec(dateTime);
  if (!zone || !match?.[1]) return undefined;
  const local = Date.parse(`${match[1]}Z`);
  if (Number.isNaN(local)) return undefined;
  if (match[2] === 'Z') return new Date(local).toISOString();
  // Twice, because the offset at the guess may be that of the other side of a clock change.
  const guess = local - offsetAt(local, zone);
  return new Date(local - offsetAt(guess, zone)).toISOString();
}

/** As Graph writes it: seven decimals and no offset. */
export function inZone(instant: string, timeZone: string): ZonedTime {
  const zone = ianaZone(timeZone) ?? 'UTC';
  const milliseconds = Date.parse(instant);
  const local = new Date(milliseconds + offsetAt(milliseconds, zone));
  return { dateTime: `${local.toISOString().slice(0, -1)}0000`, timeZone };
}

function offsetAt(milliseconds: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = formatOf(timeZone)?.formatToParts(milliseconds) ?? [];
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(milliseconds / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
