/** What stands in the columns of ours of a row, or in a note's head: values, and things put together from the columns that each has. */
import { splitList } from '../export/cell-list';
import { type ColumnKind, columns } from '../export/columns';
import { readCellDate } from './cell-date';
import type { Cell } from './table';

/** What stands in a column: a text, a figure, a flag, a list. */
export type OwnValue = string | number | true | string[];

/** What stands in the columns of a thing that has several: `baseSalary.min` as `min`. */
export type OwnThing = Partial<Record<string, OwnValue>>;

/** A row's values and things, each at its name's place. A column that is not there, or is empty, has none. */
export type OwnValues = (OwnValue | OwnThing | undefined)[];

/** A column of ours: of what it is, where that stands, and which member of it where it has several. */
export interface OwnColumn {
  readonly column: string;
  readonly kind: ColumnKind;
  readonly name: string;
  readonly place: number;
  readonly member: string | undefined;
}

const named = columns.map(({ name: column, kind }) => {
  const [name = '', member] = column.split('.');
  return { column, kind, name, member };
});

/** The place of each name: a table has thousands of rows, and an array is filled sooner than a map. */
const places: ReadonlyMap<string, number> = new Map([...new Set(named.map(({ name }) => name))].map((name, place) => [name, place]));

const ownColumns: readonly OwnColumn[] = named.map((one) => ({ ...one, place: places.get(one.name) ?? -1 }));

const byColumn: ReadonlyMap<string, OwnColumn> = new Map(ownColumns.map((one) => [one.column, one]));

const members: ReadonlyMap<string, readonly string[]> = new Map(
  ownColumns.map(({ name }) => [name, ownColumns.flatMap((one) => (one.name === name && one.member !== undefined ? [one.member] : []))]),
);

/** The column of ours of a name; nothing for another. */
export function ownColumn(column: string): OwnColumn | undefined {
  return byColumn.get(column);
}

const none: OwnValues = [...places].map(() => undefined);

/** A row without values, to be filled. */
export function emptyValues(): OwnValues {
  return none.slice();
}

/** Puts a column's value in its place. */
export function putValue(values: OwnValues, { place, member }: OwnColumn, value: OwnValue): void {
  const known = values[place];
  if (member === undefined) values[place] = value;
  else if (isThing(known)) known[member] = value;
  else values[place] = { [member]: value };
}

/** What stands under a name; nothing where nothing does. */
export function valueIn(values: OwnValues, name: string): OwnValue | OwnThing | undefined {
  const place = places.get(name);
  return place === undefined ? undefined : values[place];
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

/** The text of a name, or of a thing's member; nothing where there is none. */
export function textIn(values: OwnValues, name: string, member?: string): string | undefined {
  const value = memberIn(values, name, member);
  return typeof value === 'string' ? value : undefined;
}

/** The list of a name, or of a thing's member; an empty one where there is none. */
export function listIn(values: OwnValues, name: string, member?: string): readonly string[] {
  const value = memberIn(values, name, member);
  return Array.isArray(value) ? value : [];
}

function memberIn(values: OwnValues, name: string, member: string | undefined): OwnValue | OwnThing | undefined {
  const value = valueIn(values, name);
  if (member === undefined) return value;
  return isThing(value) ? value[member] : undefined;
}

/** A thing with its members, in the order of our columns, whatever the table's; nothing where it has none. */
export function thingIn(values: OwnValues, name: string): OwnThing | undefined {
  const given = valueIn(values, name);
  if (!isThing(given)) return undefined;
  const thing: OwnThing = {};
  for (const member of membersOf(name)) {
    const value = given[member];
    if (value !== undefined) thing[member] = value;
  }
  return thing;
}

/** Several things, each with its members, from columns whose lists go side by side. */
export function thingsIn(values: OwnValues, name: string): readonly Readonly<Record<string, string>>[] {
  const given = valueIn(values, name);
  const things: Record<string, string>[] = [];
  if (!isThing(given)) return things;
  for (const member of membersOf(name)) {
    const list = given[member];
    if (!Array.isArray(list)) continue;
    for (const [at, text] of list.entries()) {
      while (things.length <= at) things.push({});
      const thing = things[at];
      if (thing !== undefined && text !== '') thing[member] = text;
    }
  }
  return things;
}

function isThing(value: OwnValue | OwnThing | undefined): value is OwnThing {
  return typeof value === 'object' && !Array.isArray(value);
}

function membersOf(name: string): readonly string[] {
  return members.get(name) ?? [];
}
