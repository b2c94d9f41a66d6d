/** A node of schema.org data, whatever markup it stood in. Names are lower-cased: sites write `Title` and `hiringorganization`. */
export interface SchemaNode {
  readonly [name: string]: SchemaValue;
}
export type SchemaValue = string | number | boolean | SchemaNode | readonly SchemaValue[];

/** Past this many values a block is a catalogue, and past this depth it is hostile. */
const MOST_VALUES = 60_000;
const DEEPEST = 40;

/**
 * Turns parsed JSON into schema.org values: names lower-cased and without a vocabulary's prefix, nulls and empty strings dropped,
 * `@value`, `@list` and `@set` unwrapped.
 */
export function toSchemaValue(json: unknown): SchemaValue | undefined {
  let left = MOST_VALUES;
  const convert = (value: unknown, depth: number): SchemaValue | undefined => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return undefined;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.flatMap((item: unknown) => convert(item, depth + 1) ?? []);
    if (typeof value !== 'object' || value === null) return undefined;
    const members: [string, SchemaValue][] = [];
    for (const [name, inner] of Object.entries(value)) {
      const converted = convert(inner, depth + 1);
      if (converted !== undefined && name !== '__proto__') members.push([localName(name), converted]);
    }
    const node: SchemaNode = Object.fromEntries(members);
    return node['@value'] ?? node['@list'] ?? node['@set'] ?? node;
  };
  return convert(json, 0);
}

/** `http://schema.org/title`, `schema:title` and `Title` are all `title`. Keywords (`@type`) stay as they are. */
export function localName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^.*[/#:]/, '');
}

/** Whether a value is a node with properties of its own, not a word, a figure or a list. */
export function isNode(value: SchemaValue | undefined): value is SchemaNode {
  return typeof value === 'object' && !isList(value);
}

function isList(value: SchemaValue | undefined): value is readonly SchemaValue[] {
  return Array.isArray(value);
}

/** All values of a property, in order; a single one counts as a list of one. */
export function valuesOf(node: SchemaNode, name: string): readonly SchemaValue[] {
  const key = name.toLowerCase();
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  if (value === undefined) return [];
  return isList(value) ? value.flat() : [value];
}

/** The values of a property that are nodes, in order. */
export function nodesOf(node: SchemaNode, name: string): readonly SchemaNode[] {
  return valuesOf(node, name).filter(isNode);
}

/** The values of a property that are words or figures. A nested node (`{"@type": "Country", "name": "IE"}`) gives its name. */
export function textsOf(node: SchemaNode, name: string): readonly string[] {
  return valuesOf(node, name).flatMap((value) => {
    if (typeof value === 'string') return [value.trim()];
    if (typeof value === 'number') return [String(value)];
    if (!isNode(value)) return [];
    const inner = valuesOf(value, 'name').find((named) => typeof named === 'string');
    return typeof inner === 'string' ? [inner.trim()] : [];
  });
}

/** The first of `textsOf`. */
export function textOf(node: SchemaNode, name: string): string | undefined {
  return textsOf(node, name)[0];
}

/** Whether a node is of a type, written in full, with a prefix, or among several. */
export function isOfType(node: SchemaNode, type: string): boolean {
  return [...valuesOf(node, '@type'), ...valuesOf(node, 'type')].some(
    (value) => typeof value === 'string' && localName(value) === type.toLowerCase(),
  );
}
