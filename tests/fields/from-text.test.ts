import { describe, expect, it } from 'vitest';
import { readFieldFromText, TextField, textFields } from '../../src/fields/from-text';

const context = { capturedAt: '2026-03-18T15:30:00Z' };

describe('readFieldFromText', () => {
  it.each<[TextField, string, unknown]>([
    ['datePosted', 'Reposted 2 weeks ago', '2026-03-04'],
    ['datePosted', 'Thanks for reading.\nPosted on March 2, 2026.', '2026-03-02'],
    ['validThrough', 'Closing date: 15 June 2026', '2026-06-15'],
    ['validThrough', '2026-06-15T23:59:59Z', '2026-06-15'],
    ['employmentTypes', 'Vollzeit', ['FULL_TIME']],
    ['employmentTypes', 'We are glad to offer this as a part-time position of 20 hours, in the mornings.', ['PART_TIME']],
    ['workplaceType', 'Hybrid', 'hybrid'],
    ['workplaceType', 'fulltime', 'remote'],
    ['workplaceType', 'This role is fully remote.', 'remote'],
    ['workplaceType', 'We like our office.', undefined],
  ])('%s of %j', (field, text, value) => {
    expect(readFieldFromText(field, text, context)).toEqual(value);
  });

  it('answers for every field, and finds nothing in nothing', () => {
    expect(textFields).toEqual(TextField.options);
    for (const field of textFields) expect(readFieldFromText(field, '', context), field).toBeUndefined();
  });
});
