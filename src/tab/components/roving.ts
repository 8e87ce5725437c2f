import type { KeyboardEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** A list's stops, row by row. */
export type Rows<Stop> = readonly (readonly Stop[])[];

/**
 * Makes a list one tab stop. Stops carry `data-stop`; those of one row stand inside `data-row`.
 * Up and Down go to the next row, Left and Right along it (or through a list of single stops), Home
 * and End to the ends. Tab comes back to the stop that had the focus last.
 */
export function useRoving<T extends HTMLElement>() {
  const list = useRef<T>(null);
  // After every drawing: rows come and go, and exactly one stop must be reachable.
  useLayoutEffect(() => settle(list.current));
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return;
    const next = nextStop(rowsOf(list.current), target, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = () => settle(list.current);
  return { ref: list, onKeyDown, onFocus };
}

/** Where a key leads from a stop; undefined where it leads nowhere. */
export function nextStop<Stop>(rows: Rows<Stop>, from: Stop, key: string): Stop | undefined {
  const row = rows.findIndex((stops) => stops.includes(from));
  const column = rows[row]?.indexOf(from) ?? -1;
  if (column < 0) return undefined;
  const single = rows.every((stops) => stops.length <= 1);
  const along = (step: number) =>
    single ? inRow(rows[row + step], 0) : rows[row]?.[column + step];
  switch (key) {
    case 'ArrowDown':
      return inRow(rows[row + 1], column);
    case 'ArrowUp':
      return inRow(rows[row - 1], column);
    case 'ArrowRight':
      return along(1);
    case 'ArrowLeft':
      return along(-1);
    case 'Home':
      return inRow(rows[0], column);
    case 'End':
      return inRow(rows.at(-1), column);
    default:
      return undefined;
  }
}

/** The stop below or above; a shorter row gives its last. */
function inRow<Stop>(row: readonly Stop[] | undefined, column: number): Stop | undefined {
  return row?.[Math.min(column, row.length - 1)];
}

function rowsOf(list: HTMLElement | null): HTMLElement[][] {
  const rows: HTMLElement[][] = [];
  let last: Element | null = null;
  for (const stop of list?.querySelectorAll<HTMLElement>('[data-stop]') ?? []) {
    const row = stop.closest('[data-row]');
    if (row !== null && row === last) rows.at(-1)?.push(stop);
    else rows.push([stop]);
    last = row;
  }
  return rows;
}

function settle(list: HTMLElement | null): void {
  const stops = rowsOf(list).flat();
  const focused = stops.find((stop) => stop === document.activeElement);
  const current = focused ?? stops.find((stop) => stop.dataset.stop === 'current') ?? stops[0];
  for (const stop of stops) {
    stop.tabIndex = stop === current ? 0 : -1;
    stop.dataset.stop = stop === current ? 'current' : '';
  }
}
