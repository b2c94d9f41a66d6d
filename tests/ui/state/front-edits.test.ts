import { describe, expect, it } from 'vitest';
import { UserChange } from '../../../src/posting/user-data';
import { changesOf, textOf, withEdits } from '../../../src/ui/state/front-edits';
import { postingOf } from '../postings';

const posting = postingOf({
  title: 'Keeper',
  hiringOrganization: { name: 'Harbour Board' },
  jobLocations: [{ text: 'Skerry' }, { text: 'Bergen, Norway' }],
});

describe('edits before the save', () => {
  it('begin with what was read', () => {
    expect(textOf(posting, 'jobLocations')).toBe('Skerry; Bergen, Norway');
    expect(textOf(posting, 'baseSalary')).toBe('');
  });

  it('are what differs from it, each a change that the user may say', () => {
    const changes = changesOf(posting, {
      title: ' Head Keeper ',
      hiringOrganization: 'Harbour Board',
      jobLocations: 'Skerry; Oslo;',
      baseSalary: '€40,000 a year',
    });
    expect(changes).toEqual([
      { set: 'edit', id: 'title', value: 'Head Keeper' },
      { set: 'edit', id: 'jobLocations', value: [{ text: 'Skerry' }, { text: 'Oslo' }] },
      { set: 'edit', id: 'baseSalary', value: { text: '€40,000 a year' } },
    ]);
    for (const change of changes) expect(UserChange.safeParse(change).success).toBe(true);
  });

  it('say that there is no value where the text was emptied, and nothing where there was none', () => {
    expect(changesOf(posting, { hiringOrganization: '  ', baseSalary: '' })).toEqual([
      { set: 'edit', id: 'hiringOrganization', value: null },
    ]);
  });

  it('show in the card at once, as typed by the user', () => {
    const shown = withEdits(posting, { title: 'Head Keeper', hiringOrganization: '' });
    expect(shown).toMatchObject({ title: 'Head Keeper', evidence: { title: { source: 'user', quote: 'Head Keeper' } } });
    expect(shown).not.toHaveProperty('hiringOrganization');
    expect(withEdits(posting, {})).toBe(posting);
  });
});
