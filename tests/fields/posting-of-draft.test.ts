import { describe, expect, it } from 'vitest';
import { postingOf } from '../../src/fields/posting-of-draft';
import type { Line } from '../../src/posting/draft';

/** The record of a text alone; a line with a hyphen is an entry of a list. */
function postingOfText(text: string) {
  const lines = text
    .split('\n')
    .map((line): Line => (line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'paragraph', text: line }));
  return postingOf(
    { identity: { site: 'web', postingId: '1' }, claims: [], bodies: [{ source: 'dom', lines }], warnings: [] },
    { capturedAt: '2026-11-20T12:00:00Z', lang: '' },
  );
}

describe('the workplace', () => {
  it.each([
    'Wir bieten\n- Homeoffice\n- Obstkorb',
    'Benefits\n- Remote\n- Dental insurance',
    'Ce que nous offrons\n- Télétravail\n- Mutuelle',
  ])('is not what stands among the benefits: %j', (text) => {
    expect(postingOfText(text).workplaceType).toBeUndefined();
  });

  it.each([
    ['Remote\nBenefits\n- Dental insurance', 'remote'],
    ['Benefits\n- Dental insurance\n- This role is fully remote.', 'remote'],
    ['Berlin (Hybrid)\nBenefits\n- Remote', 'hybrid'],
  ])('is what the posting says elsewhere: %j', (text, workplaceType) => {
    expect(postingOfText(text).workplaceType).toBe(workplaceType);
  });
});

describe('wishes', () => {
  it.each([
    "Requirements\n- 3 years of experience in sales\nIt would be great if you also have\n- 10 years of experience in retail\n- A Master's degree",
    'Dein Profil\n- 3 Jahre Berufserfahrung im Vertrieb\nIdealerweise hast du\n- 10 Jahre Berufserfahrung im Handel\n- Masterabschluss',
  ])('are no demands: %j', (text) => {
    const posting = postingOfText(text);
    expect(posting.experienceRequirements?.years).toBe(3);
    expect(posting.educationRequirements?.level).toBeUndefined();
  });
});

it('looks for the education further on where the minimum names none', () => {
  const posting = postingOfText(
    "Minimum qualifications\n- A Master's degree is a plus\nQualifications\n- Bachelor's degree in chemistry\nBenefits\n- Tea",
  );
  expect(posting.educationRequirements?.level).toBe('bachelor');
});
