/** What the user puts right of the posting in front before it is saved: a text a field, as it stands in the form. */
import { editedPosting } from '../../posting/edited-posting';
import { type Posting, PostingKey } from '../../posting/posting';
import type { UserChange } from '../../posting/user-data';
import * as z from '../../posting/zod';

/** The fields that fit a line. The rest is edited in the saved posting. */
export const editableFields = ['title', 'hiringOrganization', 'jobLocations', 'baseSalary'] as const;
export type EditableField = (typeof editableFields)[number];

/** By field; what is left out stays as it was read. An emptied text says that there is no value. */
export const EditTexts = z.partialRecord(z.enum(editableFields), z.string());
export type EditTexts = z.infer<typeof EditTexts>;

/** Edits that wait for the save, and of which posting: the popup may close before. */
export const EditDraft = z.object({ key: PostingKey, texts: EditTexts });
export type EditDraft = z.infer<typeof EditDraft>;

/** A field as it was read, as a text for the form. */
export function textOf(posting: Posting, field: EditableField): string {
  switch (field) {
    case 'title':
      return posting.title ?? '';
    case 'hiringOrganization':
      return posting.hiringOrganization?.name ?? '';
    case 'jobLocations':
      return posting.jobLocations?.map(({ text }) => text).join('; ') ?? '';
    case 'baseSalary':
      return posting.baseSalary?.text ?? '';
  }
}

/** What the texts say that the page does not: a field whose text is as it was read is no edit. */
export function changesOf(posting: Posting, texts: EditTexts): UserChange[] {
  return editableFields.flatMap((field): UserChange[] => {
    const text = texts[field]?.trim();
    if (text === undefined || text === textOf(posting, field)) return [];
    return [{ set: 'edit', id: field, value: text === '' ? null : editOf(field, text) }];
  });
}

/** The posting as it will be shown once it is saved with these edits. */
export function withEdits(posting: Posting, texts: EditTexts): Posting {
  const changes = changesOf(posting, texts);
  if (changes.length === 0) return posting;
  return editedPosting(posting, {
    edits: Object.fromEntries(changes.flatMap((change) => (change.set === 'edit' ? [[change.id, change.value]] : []))),
  });
}

function editOf(field: EditableField, text: string) {
  switch (field) {
    case 'title':
      return text;
    case 'hiringOrganization':
      return { name: text };
    case 'jobLocations':
      return text.split(/\s*;\s*/).flatMap((place) => (place === '' ? [] : [{ text: place }]));
    case 'baseSalary':
      return { text };
  }
}
