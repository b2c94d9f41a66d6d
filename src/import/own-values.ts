/** What stands in the columns of a row of ours, each value at its column's place among ours, so that no name is looked up for a row. */
import { splitList } from '../export/cell-list';
import { type ColumnKind, columns } from '../export/columns';
import { readCellDate } from './cell-date';
import type { Cell } from './table';

/** What stands in a column: a text, a figure, a flag, a list. */
export type OwnValue = string | number | true | readonly string[];

/** A row's values by the places of our columns; nothing where a column is not there, or empty. */
export type OwnValues = readonly (OwnValue | undefined)[];

/** A row without values, to be filled. */
export function emptyValues(): (OwnValue | undefined)[] {
  return none.slice();
}

const none: OwnValues = columns.map(() => undefined);
const places: ReadonlyMap<string, number> = new Map(columns.map(({ name }, place) => [name, place]));

/** The place of a column of ours by its name; nothing for another. */
export function placeNamed(name: string): number | undefined {
  return places.get(name);
}

/** The place of a column that we have. */
export function placeOf(name: string): number {
  const place = placeNamed(name);
  if (place === undefined) throw new Error(`${name} is no column of ours`);
  return place;
}

/** A cell's value, where it is one of the column's kind. */
export function ownValue(cell: Exclude<Cell, null>, kind: ColumnKind): OwnValue | undefined {
  switch (kind) {
    case 'number': {
      const figure = typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : Number.NaN;
      return Number.isFinite(figure) ? figure : undefined;
    }
    case 'flag':
      return cell === true || (typeof cell === 'string' && /^true$/i.test(cell.trim())) ? true : undefined;
    case 'day':
      return readCellDate(cell, undefined)?.day;
    case 'moment':
      return readCellDate(cell, undefined)?.at;
    case 'list':
      return splitList(String(cell));
    default:
      return String(cell);
  }
}

/** The text at a place; nothing where there is none. */
export function textAt(values: OwnValues, place: number): string | undefined {
  const value = values[place];
  return typeof value === 'string' ? value : undefined;
}

/** The list at a place; an empty one where there is none. */
export function listAt(values: OwnValues, place: number): readonly string[] {
  const value = values[place];
  return typeof value === 'object' ? value : [];
}

/** The names of something's members, each with the place of its column. */
export type Members = readonly (readonly [member: string, place: number])[];

/** The members of a thing of ours by its name: `baseSalary` has `min`. */
export function membersOf(name: string): Members {
  return columns.flatMap((column, place) =>
    column.name.startsWith(`${name}.`) ? [[column.name.slice(name.length + 1), place] as const] : [],
  );
}

/** A thing with its members; nothing where none is there. */
export function thingAt(values: OwnValues, members: Members): object | undefined {
  let thing: Record<string, OwnValue> | undefined;
  for (const [member, place] of members) {
    const value = values[place];
    if (value === undefined) continue;
    thing ??= {};
    thing[member] = value;
  }
  return thing;
}

const nothing: readonly Record<string, string>[] = [];

/** Several things, each with its members, from columns whose lists go side by side. */
export function thingsAt(values: OwnValues, members: Members): readonly Record<string, string>[] {
  let things: Record<string, string>[] | undefined;
  for (const [member, place] of members) {
    const list = values[place];
    if (typeof list !== 'object') continue;
    things ??= [];
    for (const [at, text] of list.entries()) {
      while (things.length <= at) things.push({});
      const thing = things[at];
      if (thing !== undefined && text !== '') thing[member] = text;
    }
  }
  return things ?? nothing;
}
