// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { refuse } from '../../../src/posting/refusal';
import { PostingCard } from '../../../src/ui/postings/PostingCard';
import type { Front, FrontPosting } from '../../../src/ui/state/front-state';
import type { Intent } from '../../../src/ui/state/popup-state';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { postingOf } from '../postings';
import { button, click, focus, nameOf, one, press, render } from '../render';

beforeAll(speakEnglish);

const now = Date.parse('2026-11-21T09:00:00Z');
const posting = postingOf({
  hiringOrganization: { name: 'Harbour Board' },
  jobLocations: [{ text: 'Skerry' }, { text: 'Outer Skerry' }],
  workplaceType: 'onsite',
  employmentTypes: ['FULL_TIME'],
  baseSalary: { text: 'USD 40-45 an hour', min: 40, max: 45, currency: 'USD', period: 'HOUR' },
  datePosted: '2026-11-01',
  validThrough: '2026-12-31',
  evidence: {
    title: { source: 'page-state', quote: 'Lighthouse Keeper' },
    hiringOrganization: { source: 'json-ld', quote: 'Harbour Board' },
    jobLocations: { source: 'dom', quote: 'Skerry' },
    workplaceType: { source: 'text', quote: 'on the rock' },
    employmentTypes: { source: 'page-state', quote: 'Regular' },
    baseSalary: { source: 'text', quote: '40-45 crowns a tide' },
    datePosted: { source: 'json-ld', quote: '2026-11-01' },
    validThrough: { source: 'json-ld', quote: '2026-12-31' },
  },
});
const front: FrontPosting = { phase: 'posting', captureId: 'c1', posting, readAt: '2026-11-21T09:00:00Z', saving: false };
const saved = { key: posting.key, savedAt: '2026-11-19T09:00:00Z', changed: [] };
const save = { answer: { key: posting.key, outcome: 'created', savedAt: saved.savedAt, undoId: 'u1' }, before: undefined } as const;

function show(given: Front) {
  const send = vi.fn<(intent: Intent) => void>();
  render(<PostingCard front={given} now={now} send={send} />);
  return { send, card: one('section'), buttons: () => [...document.querySelectorAll('[class*="foot"] button')].map(nameOf) };
}

test('is the region “Posting in front”', () => {
  expect(show({ phase: 'reading' }).card.getAttribute('aria-label')).toBe('Posting in front');
});

describe('a posting that is not saved', () => {
  test('shows each fact at its field', () => {
    show(front);
    const shown = [...document.querySelectorAll('[data-field]')].map((fact) => [fact.getAttribute('data-field'), fact.textContent]);
    expect(shown).toEqual([
      ['title', 'Lighthouse Keeper'],
      ['hiringOrganization', 'Harbour Board'],
      ['jobLocations', 'Skerry +1'],
      ['workplaceType', 'On-site'],
      ['employmentTypes', 'Full-time'],
      ['baseSalary', expect.stringMatching(/^\$40.*45 an hour$/)],
      ['datePosted', 'Nov 1, 2026'],
      ['validThrough', 'Dec 31, 2026'],
    ]);
  });

  test('Enter saves at once, for the focus is on the button', () => {
    const { send, buttons } = show(front);
    expect(buttons()).toEqual(['Save posting', 'Edit']);
    press('Enter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'save' });
  });

  test('while it saves, a press does nothing', () => {
    const { send } = show({ ...front, saving: true });
    expect(button('Save posting').getAttribute('aria-busy')).toBe('true');
    click(button('Save posting'));
    expect(send).not.toHaveBeenCalled();
  });

  test('Enter on a fact goes to its words', () => {
    const { send } = show(front);
    focus(one('[data-field="baseSalary"]'));
    press('Enter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'preview', field: 'baseSalary' });
  });
});

describe('a saved posting', () => {
  test('just saved: says so, offers Open and Undo', () => {
    const { send, card, buttons } = show({ ...front, saved, save });
    expect(card.textContent).toContain('Saved to your shelf.');
    expect(buttons()).toEqual(['Open', 'Undo']);
    click(button('Undo'));
    click(button('Open'));
    expect(send.mock.calls).toEqual([[{ kind: 'undo-save', undoId: 'u1' }], [{ kind: 'open', key: posting.key }]]);
  });

  test('saved earlier and unchanged: says when, offers Open and Update', () => {
    const { card, buttons } = show({ ...front, saved });
    expect(card.textContent).toContain('Saved 2 days ago.');
    expect(card.textContent).not.toContain('Changed');
    expect(buttons()).toEqual(['Open', 'Update']);
  });

  test('saved earlier and changed: names the fields, Update comes first', () => {
    const { send, card, buttons } = show({ ...front, saved: { ...saved, changed: ['baseSalary', 'validThrough', 'fieldOfTomorrow'] } });
    expect(card.textContent).toContain('Changed since: Pay, Closes, and fieldOfTomorrow.');
    expect(buttons()).toEqual(['Update', 'Open']);
    press('Enter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'save' });
  });
});

describe('a save that failed', () => {
  test('tells why with the code, and tries again', () => {
    const { send, card } = show({ ...front, failure: { code: 'storage-full', message: '' } });
    expect(card.textContent).toContain('The disk is full, so nothing was saved.');
    expect(card.textContent).toContain('storage-full');
    click(button('Try again'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'save' });
  });

  test('of a capture that is gone reads the page again', () => {
    const { send } = show({ ...front, failure: { code: 'capture-expired', message: '' } });
    click(button('Try again'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'read-again' });
  });
});

describe('no posting', () => {
  test.each<[string, Front]>([
    ['This page is still loading. Waiting…', { phase: 'waiting', refusal: refuse('not-ready') }],
    ['This page is still loading after 10 seconds.', { phase: 'refused', refusal: refuse('not-ready'), late: true }],
    ['The page shows another job than the address names.', { phase: 'refused', refusal: refuse('stale-pane'), late: true }],
    [
      'This page is a list of jobs. Open one posting to save it.',
      { phase: 'refused', refusal: refuse('not-a-posting', 'list'), late: false },
    ],
    ['Chrome keeps extensions out of this page.', { phase: 'problem', failure: { code: 'page-not-allowed', message: '' } }],
  ])('%s', (sentence, given) => {
    show(given);
    expect(one('[role="status"], [role="alert"]').textContent).toContain(sentence);
  });

  test.each<[string, Front]>([
    ['page-timeout', { phase: 'problem', failure: { code: 'page-timeout', message: '' } }],
    ['worker-silent', { phase: 'problem', failure: { code: 'worker-silent', message: '' } }],
  ])('%s can be tried again; Roleshelf is restarted only where its worker is silent', (code, given) => {
    const { card } = show(given);
    const offers = [...card.querySelectorAll('button')].map(nameOf);
    expect(offers).toEqual(['Try again', ...(code === 'worker-silent' ? ['Restart Roleshelf'] : []), 'New from text']);
  });

  test('what was missing on a known site is told, with a report to copy', () => {
    const { send } = show({
      phase: 'refused',
      refusal: refuse('not-ready', undefined, ['#job-details', '.jobs-apply-button']),
      late: true,
    });
    const details = one('details');
    expect(details.hasAttribute('open')).toBe(false);
    expect([...details.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['#job-details', '.jobs-apply-button']);
    click(button('Copy report'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'copy-report' });
    show({ phase: 'refused', refusal: refuse('not-ready'), late: true });
    expect(document.querySelector('details')).toBeNull();
  });

  test('the form edits what was read, field by field, and Enter goes back to the card', async () => {
    const { send, card } = show({ ...front, editing: true, edits: { hiringOrganization: 'Harbour Trust' } });
    const fields = [...card.querySelectorAll('input')];
    expect(fields.map(({ value }) => value).slice(0, 2)).toEqual([front.posting.title, 'Harbour Trust']);
    expect(await violations(card)).toEqual([]);
    const [title] = fields;
    if (!title) throw new Error('no field');
    title.value = 'Head Keeper';
    title.dispatchEvent(new Event('input', { bubbles: true }));
    expect(send).toHaveBeenCalledExactlyOnceWith({
      kind: 'change-front',
      texts: { hiringOrganization: 'Harbour Trust', title: 'Head Keeper' },
    });
    // With more than one field, Enter presses the form's own button, and does nothing where there is none.
    click(one('button[type="submit"]', card));
    expect(send).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenLastCalledWith({ kind: 'edit-front', on: false });
  });

  test('New from text opens the form', () => {
    const { send } = show({ phase: 'refused', refusal: refuse('not-a-posting', 'list'), late: false });
    click(button('New from text'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'new-from-text' });
  });

  test('a page that can be kept as it is offers that, and no other does', () => {
    const { send } = show({ phase: 'refused', refusal: refuse('not-a-posting', 'no-posting'), late: false, plain: true });
    click(button('Save as plain page'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'save-plain' });
    show({ phase: 'refused', refusal: refuse('not-a-posting', 'no-posting'), late: false });
    expect(() => button('Save as plain page')).toThrow();
  });

  test('Try again reads once more', () => {
    const { send } = show({ phase: 'refused', refusal: refuse('unreadable'), late: false });
    click(button('Try again'));
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'read-again' });
  });
});

test.each<[string, Front]>([
  ['reading', { phase: 'reading' }],
  ['a posting', front],
  ['a saved posting', { ...front, saved, save }],
  ['a refusal', { phase: 'refused', refusal: refuse('unreadable', 'unknown-layout', ['#job-details']), late: false }],
])('axe finds nothing wrong with %s', async (_, given) => {
  expect(await violations(show(given).card)).toEqual([]);
});
