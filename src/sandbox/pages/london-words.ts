const london = 'Europe/London';

/** "Wednesday 1 July 2020, 09:00", of a UTC instant. */
export function sayMoment(at: string): string {
  return `${sayDayOf(at)}, ${sayClock(at)}`;
}

/** "Wednesday 1 July 2020", of a UTC instant as London sees it. */
export function sayDayOf(at: string): string {
  // Some versions of the locale data put a comma after the weekday.
  return formatted(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
    ',',
    '',
  );
}

/** "Thursday 20 August, 09:00": the year only where it is another than that of `from`. */
export function sayUpcoming(at: string, from: string): string {
  const year = ` ${londonDay(from).slice(0, 4)},`;
  return sayMoment(at).replace(year, ',');
}

/** "Wed 1 Jul, 09:00", for lists. */
export function sayShort(at: string): string {
  const day = formatted(at, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${day}, ${sayClock(at)}`;
}

/** "09:00" */
export function sayClock(at: string): string {
  return formatted(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `YYYY-MM-DD` in London. */
export function londonDay(at: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: london,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The UTC instant of a day (`YYYY-MM-DD`) and a clock time (`HH:MM`) in London. */
export function londonInstant(day: string, clock: string): string {
  const asUtc = Date.parse(`${day}T${clock}:00.000Z`);
  const shown = `${londonDay(iso(asUtc))}T${sayClock(iso(asUtc))}:00.000Z`;
  return iso(asUtc - (Date.parse(shown) - asUtc));
}

/** "340 kB", "1.2 MB" */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function formatted(at: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: london, ...options }).format(new Date(at));
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
