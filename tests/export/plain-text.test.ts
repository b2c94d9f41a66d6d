import { expect, it } from 'vitest';
import { buildPlainText, plainText } from '../../src/export/plain-text';
import { bare, full, textOf } from './sample';

it('a posting in plain words', () => {
  expect(plainText({ ...bare, title: 'Lamp lighter', skills: ['Oil', 'Wick'], description: 'Light lamps.', user: full.user })).toBe(
    [
      'Lamp lighter',
      '',
      'Skills: Oil, Wick',
      'Saved: 2026-02-23',
      'Status: Interviewing, 2026-03-01',
      'Tags: Night; day, sea',
      'Rating: 4 of 5',
      'Follow up: 2026-03-10, Call, do not write.',
      'Interview: 2026-03-05 09:30, Bridge test, Pier 4, Bergen, Bring',
      'licences',
      'Interview: 2026-03-07 14:00',
      'Contact: Ada Holm, Port captain, ada@fjord.example',
      '',
      'Notes',
      'Ask for *shore leave*.',
      '',
      '- pay?',
      '',
      'Light lamps.',
      '',
    ].join('\n'),
  );
});

it('postings are parted by a rule', async () => {
  const text = await textOf(buildPlainText([[bare], [], [full]]));
  expect(text.split(`\n${'─'.repeat(72)}\n\n`)).toEqual([plainText(bare), plainText(full)]);
});
