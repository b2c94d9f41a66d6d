import { isSameName } from '../posting/folded-name';
import type { Page } from '../posting/page';
import { PageContact } from '../posting/page-contact';
import { itemPropertiesNode } from './item-properties';
import { jsonLdNode } from './json-ld';
import { foldSpace } from './lines';
import { plainText } from './markup';
import { isOfType, nodesOf, type SchemaNode, textOf } from './schema-node';

/**
 * The contact that a posting's markup states: schema.org's `applicationContact`, or a contact point of the employer that names somebody with an
 * address. What has no type of its own, or bears the employer's name, is nobody.
 *
 * @see https://schema.org/applicationContact
 */
export function readSchemaContact(page: Page): PageContact | undefined {
  for (const posting of [jsonLdNode(page), itemPropertiesNode(page)]) {
    if (posting === undefined) continue;
    const employers = nodesOf(posting, 'hiringOrganization');
    const names = employers.flatMap((employer) => textOf(employer, 'name') ?? []);
    const own = nodesOf(posting, 'applicationContact').flatMap((node) => contactOf(node, names) ?? []);
    const points = employers.flatMap((employer) => nodesOf(employer, 'contactPoint')).flatMap((node) => contactOf(node, names) ?? []);
    // An employer's contact points are for everybody: only one that is a person with an address is anybody to write to about a posting.
    const found = own[0] ?? points.find(({ email }) => email !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function contactOf(node: SchemaNode, employers: readonly string[]): PageContact | undefined {
  if (!isOfType(node, 'Person') && !isOfType(node, 'ContactPoint')) return undefined;
  const text = (name: string): string => foldSpace(plainText(textOf(node, name) ?? ''));
  const name = text('name');
  if (!/\p{L}/u.test(name) || /[@/]/.test(name) || employers.some((employer) => isSameName(employer, name))) return undefined;
  return contactFrom(name, text('jobTitle'), text('email').replace(/^mailto:/i, ''));
}

/** A contact of what was found; nothing where that is no name. A title or an address that is none is left out. */
function contactFrom(name: string, jobTitle: string, email: string): PageContact | undefined {
  const { shape } = PageContact;
  const contact = {
    name,
    ...(jobTitle !== '' && shape.jobTitle.safeParse(jobTitle).success ? { jobTitle } : {}),
    ...(email !== '' && shape.email.safeParse(email).success ? { email } : {}),
  };
  return PageContact.safeParse(contact).data;
}
