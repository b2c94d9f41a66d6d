/** What a WebDAV server says of a collection: RFC 4918, 14.16 `multistatus`. */
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';

/** One member of a collection. */
export interface Listed {
  /** Its last part, decoded. */
  readonly name: string;
  readonly isFolder: boolean;
  /** In bytes; nothing where the server does not say. */
  readonly length: number | undefined;
}

/**
 * The members of the collection at `address`, itself left out. Names of elements are compared without their prefixes, which each server chooses for
 * itself. Nothing where the text is no whole answer: half of one must never pass for a collection that lost files.
 */
export function parseListing(xml: string, address: URL): Listed[] | undefined {
  let root: XmlElement | null;
  try {
    root = parseXml(xml).root;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
  if (root === null || localName(root) !== 'multistatus') return undefined;
  const own = pathOf(address.pathname);
  const members: Listed[] = [];
  for (const response of childrenOf(root, 'response')) {
    const href = childrenOf(response, 'href')[0]?.text.trim();
    if (href === undefined || !URL.canParse(href, address)) return undefined;
    const path = pathOf(new URL(href, address).pathname);
    if (path === own) continue;
    const properties = childrenOf(response, 'propstat').flatMap((propstat) => childrenOf(propstat, 'prop'));
    const length = properties.flatMap((property) => childrenOf(property, 'getcontentlength'))[0]?.text.trim();
    members.push({
      name: path.slice(path.lastIndexOf('/') + 1),
      isFolder: properties.some((property) =>
        childrenOf(property, 'resourcetype').some((type) => childrenOf(type, 'collection').length > 0),
      ),
      length: length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined,
    });
  }
  return members;
}

/** A path without the slash at its end, decoded as far as it can be: servers encode one and the same path in different ways. */
function pathOf(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  try {
    return decodeURIComponent(trimmed);
  } catch (error) {
    if (error instanceof URIError) return trimmed;
    throw error;
  }
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && localName(child) === name);
}
