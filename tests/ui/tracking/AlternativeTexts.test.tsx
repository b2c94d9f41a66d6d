// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { noUserData, type UserChange, type UserData } from '../../../src/posting/user-data';
import { AlternativeTexts } from '../../../src/ui/tracking/AlternativeTexts';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, render } from '../render';

beforeAll(speakEnglish);
const at = '2026-11-20T09:00:00.000Z';

function show(user: Partial<UserData>) {
  const said: (readonly UserChange[])[] = [];
  const root = render(<AlternativeTexts user={{ ...noUserData, ...user }} say={async (changes) => said.push(changes) > 0} />);
  return { root, said };
}

test('two notes stand side by side until the user says which counts', async () => {
  const user = { notes: 'Mine', alternatives: [{ field: 'notes', value: 'Theirs', at }] };
  const { root, said } = show(user);
  expect(root.textContent).toContain('Notes: another text was written elsewhere');
  expect(root.querySelector('q')?.textContent).toBe('Theirs');
  click(button('Use this text'));
  click(button('Keep mine'));
  expect(said).toEqual([[{ set: 'notes', value: 'Theirs' }], [{ set: 'notes', value: 'Mine' }]]);
  expect(await violations(root)).toEqual([]);
});

test.each<[string, Partial<UserData>, unknown, UserChange]>([
  ['followUp', { followUp: { date: '2026-12-01' } }, { date: '2026-12-02' }, { set: 'followUp', value: { date: '2026-12-01' } }],
  ['contact/c', { contacts: [{ id: 'c', name: 'Ines' }] }, { name: 'Inés' }, { set: 'contact', id: 'c', value: { name: 'Ines' } }],
  [
    'interview/i',
    { interviews: [{ id: 'i', startDate: '2026-12-01T10:00' }] },
    { startDate: '2026-12-01T11:00' },
    { set: 'interview', id: 'i', value: { startDate: '2026-12-01T10:00' } },
  ],
  ['edit/title', { edits: { title: 'Keeper' } }, 'Warden', { set: 'edit', id: 'title', value: 'Keeper' }],
])('what stands of %s can be kept', (field, user, value, kept) => {
  const { said } = show({ ...user, alternatives: [{ field, value: structuredClone(value) as string, at }] });
  click(button('Keep mine'));
  expect(said).toEqual([[kept]]);
});

test('what no field of this version is stays out of sight', () => {
  const { root } = show({ alternatives: [{ field: 'mood', value: 'good', at }] });
  expect(root.querySelectorAll('li')).toHaveLength(0);
});
