import fc from 'fast-check';

/** One change of a page. Places are fractions of what there is, so that a mutation fits any page. */
export type Mutation =
  | { readonly kind: 'delete' | 'double' | 'swap ids'; readonly at: number; readonly to: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'cut text'; readonly at: number; readonly to: number }
  | { readonly kind: 'drop attribute'; readonly at: number; readonly to: number };

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'move', 'cut text', 'drop attribute', 'swap ids'),
  at: fraction,
  to: fraction,
});

/** Changes a document in place. Its root, head and body stay. */
export function mutate(document: Document, mutations: readonly Mutation[]): void {
  for (const change of mutations) apply(document, change);
}

function apply(document: Document, { kind, at, to }: Mutation): void {
  const elements = [...document.querySelectorAll('body *, head *')];
  const [one, other] = [pick(elements, at), pick(elements, to)];
  if (one === undefined || other === undefined) return;
  switch (kind) {
    case 'delete':
      one.remove();
      return;
    case 'double':
      one.after(one.cloneNode(true));
      return;
    case 'move':
      if (!one.contains(other)) other.append(one);
      return;
    case 'cut text': {
      const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3));
      const text = pick(texts, at);
      if (text) text.nodeValue = (text.nodeValue ?? '').slice(0, Math.floor((text.nodeValue ?? '').length * to));
      return;
    }
    case 'drop attribute': {
      const attributed = pick(
        elements.filter((element) => element.attributes.length > 0),
        at,
      );
      const name = pick(attributed?.getAttributeNames() ?? [], to);
      if (name !== undefined) attributed?.removeAttribute(name);
      return;
    }
    case 'swap ids': {
      const [first, second] = [one.id, other.id];
      one.id = second;
      other.id = first;
    }
  }
}

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[Math.floor(items.length * at)];
}
