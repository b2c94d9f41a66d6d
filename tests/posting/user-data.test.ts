import { describe, expect, it } from 'vitest';
import { editedPosting } from '../../src/posting/edited-posting';
import { mergeRegisters, say } from '../../src/posting/register';
import { type Said, userDataOf } from '../../src/posting/said';
import { isShownBefore } from '../../src/posting/same-posting';
import { changeOf, fieldOf, noUserData, statusOf, UserChange } from '../../src/posting/user-data';
import { samplePosting } from '../store/sample';

const at = '2026-03-01T09:00:00.000Z';
const later = '2026-03-04T09:00:00.000Z';

function said(...changes: readonly UserChange[]): Said[] {
  return changes.map((change) => ({
    field: fieldOf(change),
    register: say(undefined, JSON.parse(JSON.stringify(change.value ?? null)), { installation: 'here', at }),
  }));
}

describe('a change', () => {
  it.each<[UserChange, string]>([
    [{ set: 'rating', value: 4 }, 'rating'],
    [{ set: 'notes', value: 'Ask about the lamp.' }, 'notes'],
    [{ set: 'tag', id: 'night shift', value: 'Night shift' }, 'tag/night shift'],
    [{ set: 'tag', id: 'a/b', value: 'A/b' }, 'tag/a/b'],
    [{ set: 'status', id: 's1', value: { status: 'applied', at } }, 'status/s1'],
    [{ set: 'edit', id: 'title', value: 'Head Keeper' }, 'edit/title'],
    [{ set: 'edit', id: 'baseSalary', value: null }, 'edit/baseSalary'],
  ])('%j has the field %s, and is found by it', (change, field) => {
    expect(fieldOf(change)).toBe(field);
    expect(changeOf(field, change.value)).toEqual(change);
  });

  it.each([
    ['a rating out of range', { set: 'rating', value: 6 }],
    ['an edit of another type', { set: 'edit', id: 'title', value: 7 }],
    ['an edit of the sections', { set: 'edit', id: 'sections', value: [{ kind: 'other', text: 'x' }] }],
    ['an edit of a field that is none', { set: 'edit', id: 'key', value: 'web:1' }],
    ['a tag under the id of another', { set: 'tag', id: 'night', value: 'Day' }],
    ['a link that would run a program', { set: 'contact', id: 'c1', value: { name: 'Ada', url: 'javascript:alert(1)' } }],
    ['empty notes', { set: 'notes', value: '' }],
  ])('is refused: %s', (_what, change) => {
    expect(UserChange.safeParse(change).success).toBe(false);
  });
});

describe('what the user says', () => {
  it('is put together from its registers', () => {
    const data = userDataOf(
      said(
        { set: 'rating', value: 4 },
        { set: 'tag', id: 'sea', value: 'Sea' },
        { set: 'tag', id: 'lamp', value: 'lamp' },
        { set: 'status', id: 's2', value: { status: 'interviewing', at: later } },
        { set: 'status', id: 's1', value: { status: 'applied', at } },
        { set: 'interview', id: 'i1', value: { startDate: '2026-03-09T10:00', name: 'By telephone' } },
      ),
    );
    expect(data).toEqual({
      ...noUserData,
      rating: 4,
      tags: ['lamp', 'Sea'],
      statusSteps: [
        { id: 's1', status: 'applied', at },
        { id: 's2', status: 'interviewing', at: later },
      ],
      interviews: [{ id: 'i1', startDate: '2026-03-09T10:00', name: 'By telephone' }],
    });
    expect(statusOf(data)).toBe('interviewing');
    expect(statusOf(noUserData)).toBe('saved');
  });

  it('keeps two texts that were written at the same time, and of two ratings the newest', () => {
    const both = (field: string, left: string | number, right: string | number): Said => ({
      field,
      register: mergeRegisters(
        say(undefined, left, { installation: 'here', at }),
        say(undefined, right, { installation: 'there', at: later }),
      ),
    });
    expect(userDataOf([both('notes', 'mine', 'theirs'), both('rating', 2, 5)])).toEqual({
      ...noUserData,
      notes: 'theirs',
      rating: 5,
      alternatives: [{ field: 'notes', value: 'mine', at }],
    });
  });

  it('leaves out what this version does not know', () => {
    expect(userDataOf([{ field: 'mood', register: say(undefined, 'good', { installation: 'here', at }) }])).toEqual(noUserData);
  });
});

describe('an edited posting', () => {
  const posting = samplePosting('1', { sections: [{ kind: 'other', text: 'Keep the lamp burning.\nPolish the lens with care.' }] });

  it('is the page’s own where nothing was edited', () => {
    expect(editedPosting(posting, noUserData)).toBe(posting);
  });

  it('shows what the user put right, with the user as its evidence', () => {
    const edited = editedPosting(posting, { edits: { title: 'Head Keeper', baseSalary: { text: '$30 an hour', min: 30, max: 30 } } });
    expect(edited).toEqual({
      ...posting,
      title: 'Head Keeper',
      baseSalary: { text: '$30 an hour', min: 30, max: 30 },
      evidence: {
        title: { source: 'user', quote: 'Head Keeper' },
        baseSalary: { source: 'user', quote: '$30 an hour' },
      },
    });
  });

  it('lacks what the user says that it lacks', () => {
    const { title: _, evidence: __, ...rest } = posting;
    expect(editedPosting(posting, { edits: { title: null } })).toEqual({ ...rest, evidence: {} });
  });

  it('has no sections of a text that the user wrote', () => {
    const edited = editedPosting(posting, { edits: { description: 'Keep the lamp.' } });
    expect(edited.description).toBe('Keep the lamp.');
    expect(edited).not.toHaveProperty('sections');
  });
});

describe('of two postings that are the same', () => {
  it.each([
    ['tiktok:2', 'linkedin:1'],
    ['tiktok:2', 'web:1'],
    ['web:2', 'linkedin:1'],
    ['tiktok:1', 'tiktok:2'],
  ])('%s is shown before %s', (first, second) => {
    expect(isShownBefore(first, second)).toBe(true);
    expect(isShownBefore(second, first)).toBe(false);
    expect(isShownBefore(first, first)).toBe(false);
  });
});
