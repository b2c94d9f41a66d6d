/** What the interface says of a posting in more than one place. */
import { type ApplicationStatus, tagId } from '../../posting/user-data';
import type { CollectionIntent } from './collection-state';

type Saying = Required<Pick<Extract<CollectionIntent, { readonly kind: 'say' }>, 'changes' | 'told'>>;

/** The application stands so from now on. */
export function sayStatus(status: ApplicationStatus): Saying {
  const step = { status, at: new Date().toISOString() };
  return { changes: [{ set: 'status', id: crypto.randomUUID(), value: step }], told: { what: 'status', status } };
}

/** The posting has this tag, a word without space around it. */
export function sayTag(tag: string): Saying {
  return { changes: [{ set: 'tag', id: tagId(tag), value: tag }], told: { what: 'tag', tag } };
}
