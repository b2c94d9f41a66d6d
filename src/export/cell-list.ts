/** Several values in one cell: `ECDIS; C++`. A semicolon or a backslash within a value has a backslash before it. */

/** Puts values into one cell. An empty value keeps its place, so that the cells of two columns can speak of the same things. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** Gives back the values that `joinList` was given, for one or more of them. */
export function splitList(cell: string): string[] {
  // Most cells have no backslash, and a space behind each semicolon: they are cut many times as quickly.
  if (!cell.includes('\\')) {
    const values = cell.split('; ');
    return values.some((value) => value.includes(';')) ? cell.split(/; ?/) : values;
  }
  const values: string[] = [];
  let value = '';
  for (let index = 0; index < cell.length; index += 1) {
    const character = cell[index] ?? '';
    if (character === '\\' && index + 1 < cell.length) {
      index += 1;
      value += cell[index] ?? '';
    } else if (character === ';') {
      values.push(value);
      value = '';
      if (cell[index + 1] === ' ') index += 1;
    } else {
      value += character;
    }
  }
  return [...values, value];
}
