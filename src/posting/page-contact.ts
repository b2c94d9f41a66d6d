/**
 * Whom a posting's page itself names to speak to about it. A contact travels beside what was read, never in it: nothing of it is in draft, snapshot or
 * record, and where the user does not want it, it is not even looked for.
 */
import { valuesOf } from './register';
import type { Said } from './said';
import { hashText } from './text-hash';
import { Contact } from './user-data';
import * as z from './zod';

/** What of a contact a page may state. Longer texts are no names. */
export const PageContact = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  jobTitle: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  email: z.optional(z.string().check(z.regex(/^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/), z.maxLength(254))),
});
export type PageContact = z.infer<typeof PageContact>;

/**
 * The id of a contact that came with a save: made of what it says and of the save, so that taking the save back finds it, and finds out whether the user
 * has changed it since.
 */
export function pageContactId(contact: PageContact, captureId: string): string {
  return `${openingOf(contact)}${captureId.replace(/[^\w-]/g, '_')}`;
}

function openingOf({ name, jobTitle, email }: PageContact): string {
  return `page-${hashText(JSON.stringify([name, jobTitle, email]))}-`;
}

/** Whether somebody of this name or this address is among the contacts that the user has of a posting. */
export function standsAmong(contact: PageContact, said: readonly Said[]): boolean {
  return contactsIn(said).some(
    ({ value }) =>
      value !== undefined &&
      (fold(value.name) === fold(contact.name) ||
        (contact.email !== undefined && value.email !== undefined && fold(value.email) === fold(contact.email))),
  );
}

/** Whether this very contact came with a save before and was taken away. */
export function wasTakenAway(contact: PageContact, said: readonly Said[]): boolean {
  return contactsIn(said).some(({ id, value }) => value === undefined && id.startsWith(openingOf(contact)));
}

/** The ids of the contacts that came with a save and are still as they came. */
export function contactsOfSave(captureId: string, said: readonly Said[]): string[] {
  return contactsIn(said).flatMap(({ id, value }) => {
    if (value === undefined || Object.keys(value).some((name) => !Object.hasOwn(PageContact.shape, name))) return [];
    return pageContactId(value, captureId) === id ? [id] : [];
  });
}

interface StandingContact {
  readonly id: string;
  /** Absent where it was taken away. */
  readonly value?: Contact;
}

function contactsIn(said: readonly Said[]): StandingContact[] {
  return said.flatMap(({ field, register }): StandingContact[] => {
    if (!field.startsWith('contact/')) return [];
    const id = field.slice('contact/'.length);
    const values = (valuesOf(register) ?? []).flatMap(({ value }) => Contact.safeParse(value).data ?? []);
    return values.length === 0 ? [{ id }] : values.map((value) => ({ id, value }));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
