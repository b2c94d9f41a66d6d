import { describe, expect, it } from 'vitest';
import { type Likeness, likenessOf } from '../../src/posting/likeness';
import type { Posting } from '../../src/posting/posting';
import { samplePosting } from '../store/sample';

const text =
  'You keep the light of the northern cape burning through the long nights of winter. You trim the wicks, carry the oil up two hundred ' +
  'steps, polish the lens each morning and write down every ship that passes. You speak with the harbour by radio at noon and at dusk, ' +
  'and you mend what the storms break.';
const otherText =
  'We look for somebody who teaches young keepers. You plan the lessons of a year, invite old captains to tell of their voyages, and take ' +
  'your pupils to the islands in summer. Experience with children is worth more to us than any diploma, and so is a strong stomach at sea. ' +
  'Apply with a letter in your own hand.';
const chinese =
  '你将负责北角灯塔在漫长冬夜里的照明工作，修剪灯芯，搬运灯油，每天早晨擦拭透镜，记录每一艘经过的船只，并在风暴之后修理损坏的设备。';

function posting(id: string, fields: Partial<Posting>): Posting {
  return samplePosting(id, { description: text, ...fields });
}

describe('two postings', () => {
  it.each<[string, Partial<Posting>, Partial<Posting>, Likeness | undefined]>([
    ['of one requisition number', { jobCode: 'A-17' }, { jobCode: 'a17', title: 'Keeper', description: otherText }, 'job-code'],
    [
      'of one number at two employers',
      { jobCode: 'A17', description: otherText },
      { jobCode: 'A17', hiringOrganization: { name: 'Other' } },
      undefined,
    ],
    ['of one text under other names', {}, { title: 'Keeper II', hiringOrganization: { name: 'Northern Lamps Group' } }, 'text'],
    [
      'of one text, one with more around it',
      {},
      { title: 'Keeper II', description: `Apply now.\n${text}\nWe are an equal opportunity employer.` },
      'text',
    ],
    [
      'of one Chinese text',
      { description: chinese, title: '灯塔看守' },
      { description: `${chinese}欢迎申请。`, title: '灯塔看守员' },
      'text',
    ],
    ['of one employer, title and place, with a text gone', {}, { description: 'No longer open.' }, 'title-and-place'],
    [
      'of an employer with its legal form',
      {},
      { hiringOrganization: { name: 'Northern Lamps, Inc.' }, description: 'Short.' },
      'title-and-place',
    ],
    ['of one title with another text', {}, { description: otherText }, undefined],
    [
      'of one title in another place',
      {},
      { jobLocations: [{ text: 'Akureyri, Iceland', locality: 'Akureyri' }], description: 'Short.' },
      undefined,
    ],
    ['of one title at another employer', {}, { hiringOrganization: { name: 'Southern Lamps' }, description: 'Short.' }, undefined],
  ])('%s', (_what, one, other, expected) => {
    expect(likenessOf(posting('1', one), posting('2', other))).toBe(expected);
    expect(likenessOf(posting('2', other), posting('1', one))).toBe(expected);
  });
});
