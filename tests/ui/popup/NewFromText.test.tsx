// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { type Refusal, refuse } from '../../../src/posting/refusal';
import { NewFromText } from '../../../src/ui/popup/NewFromText';
import type { Front, FrontSlice } from '../../../src/ui/state/front-state';
import type { Intent } from '../../../src/ui/state/popup-state';
import { type EntryProblem, emptyEntry, type TextEntry } from '../../../src/ui/state/text-entry';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { postingOf } from '../postings';
import { button, click, one, render } from '../render';

beforeAll(speakEnglish);

const now = Date.parse('2026-11-21T09:00:00Z');
const read: Front = { phase: 'posting', captureId: 't1', posting: postingOf(), readAt: '2026-11-21T09:00:00Z', saving: false };

function show(
  front: Front = { phase: 'absent' },
  entry: TextEntry = emptyEntry,
  problem?: EntryProblem,
  source: FrontSlice['source'] = 'text',
) {
  const sent: Intent[] = [];
  render(
    <NewFromText entry={entry} problem={problem} slice={{ ticket: 1, source, front }} now={now} send={(intent) => sent.push(intent)} />,
  );
  return sent;
}

describe('the form', () => {
  test('can be used by everybody, empty, with a file, after a reading', async () => {
    show();
    expect(await violations(document.body)).toEqual([]);
    show({ phase: 'reading' }, { text: '', address: '', file: { name: 'a.html', kind: 'html', text: '<p>' } });
    expect(await violations(document.body)).toEqual([]);
    show(read, { text: 'Keeper', address: '' });
    expect(await violations(document.body)).toEqual([]);
  });

  test('begins in the field for the text', () => {
    show();
    expect(document.activeElement).toBe(one('textarea'));
  });

  test('asks for what is in it', () => {
    const sent = show();
    click(button('Read'));
    expect(sent).toEqual([{ kind: 'read-entry' }]);
  });

  test('shows a file in the place of the text, and takes it out again', () => {
    const sent = show({ phase: 'absent' }, { text: 'Keeper', address: 'jobs.example', file: { name: 'a.json', kind: 'json', text: '{}' } });
    expect(document.querySelector('textarea')).toBeNull();
    click(button('Remove the file'));
    expect(sent).toEqual([{ kind: 'change-entry', entry: { text: 'Keeper', address: 'jobs.example' } }]);
  });

  test('shows no page in front, only what was read of a text', () => {
    show(read, emptyEntry, undefined, 'page');
    expect(document.querySelector('section')).toBeNull();
    show(read);
    expect(one('section').getAttribute('aria-label')).toBe('Posting that was read');
  });
});

describe('why nothing was read', () => {
  test.each<[EntryProblem, RegExp]>([
    ['empty', /Paste a posting/],
    ['address', /not a web address/],
    ['file', /text, HTML and JSON/],
  ])('%s', (problem, words) => {
    show({ phase: 'absent' }, emptyEntry, problem);
    expect(one('[role="alert"]').textContent).toMatch(words);
  });

  test.each<[Refusal, RegExp]>([
    [refuse('not-a-posting', 'no-posting'), /in this text/],
    [refuse('not-a-posting', 'list'), /several postings/],
    [refuse('too-large'), /too large/],
    [refuse('not-ready'), /could not be read/],
    [refuse('not-a-posting', 'gone'), /no longer/],
  ])('%j', (refusal, words) => {
    show({ phase: 'refused', refusal, late: false });
    expect(one('[role="alert"]').textContent).toMatch(words);
    show({ phase: 'absent' });
    expect(one('[role="alert"]').textContent).toBe('');
  });
});
