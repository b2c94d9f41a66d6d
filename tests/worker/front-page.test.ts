import { describe, expect, it } from 'vitest';
import { readFrontPage } from '../../src/worker/front-page';
import { FakeClock, FakeTabs, plainReader, sampleCapture } from './sample';

const look = (tabs: FakeTabs, clock = new FakeClock()) => readFrontPage(7, { tabs, clock, reader: plainReader });

describe('a look at a tab', () => {
  it('gives the posting and the page that it was read from', async () => {
    expect(await look(new FakeTabs('posting Keeper'))).toMatchObject({
      ok: true,
      posting: { title: 'Keeper' },
      url: 'https://lifeattiktok.com/search/1',
    });
  });

  it('gives, when it is asked for, what is kept of the page', async () => {
    const page = await look(new FakeTabs('posting Keeper'));
    expect(page.ok && page.part().snapshot).toMatchObject({ tree: 'posting Keeper', url: 'https://lifeattiktok.com/search/1' });
  });

  it('takes the page once more as XML where HTML does not give it back', async () => {
    const tabs = new FakeTabs('altered', 'posting Keeper');
    expect(await look(tabs)).toMatchObject({ ok: true, posting: { title: 'Keeper' } });
    expect(tabs.serialisations).toEqual(['html', 'xml']);
    expect(await look(new FakeTabs('altered'))).toMatchObject({ ok: false, refusal: { code: 'unreadable' } });
  });

  it.each([
    ['a list', 'not-a-posting'],
    ['loading', 'not-ready'],
    ['stale', 'stale-pane'],
    ['large', 'too-large'],
  ])('of %j gives the refusal %s', async (shown, code) => {
    expect(await look(new FakeTabs(shown))).toMatchObject({ ok: false, refusal: { code }, url: 'https://lifeattiktok.com/search/1' });
  });

  it.each([[undefined], [null], [{ url: 'x' }], [['a text']]])('whose script gives %j is unreadable', async (result) => {
    expect(await look(new FakeTabs(result))).toMatchObject({ ok: false, refusal: { code: 'unreadable' } });
  });

  it.each([
    ['Cannot access a chrome:// URL', 'page-not-allowed'],
    [
      'Cannot access contents of url "chrome://settings/". Extension manifest must request permission to access this host.',
      'page-not-allowed',
    ],
    ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'page-not-allowed'],
    ['The extensions gallery cannot be scripted.', 'page-not-allowed'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'page-not-allowed'],
    ['Cannot access a chrome-extension:// URL of different extension', 'page-not-allowed'],
    [
      'Cannot access contents of url "file:///home/a.pdf". Extension manifest must request permission to access this host.',
      'page-not-allowed',
    ],
    ['Frame with ID 0 is showing error page', 'page-not-allowed'],
    ['No tab with id: 7.', 'page-gone'],
    ['The tab was closed.', 'page-gone'],
    ['Frame with ID 0 was removed.', 'page-gone'],
    ['No frame with id 0 in tab with id 7', 'page-gone'],
    ['The frame was removed.', 'page-gone'],
  ])('that fails with %j is the problem %s', async (said, code) => {
    await expect(look(new FakeTabs(new Error(said)))).rejects.toMatchObject({ name: 'Problem', code });
  });

  it('does not hide what it does not know', async () => {
    const defect = new Error('Could not serialise the arguments');
    await expect(look(new FakeTabs(defect))).rejects.toBe(defect);
  });

  it('of a PDF is not allowed', async () => {
    const tabs = new FakeTabs({ ...sampleCapture('a list'), contentType: 'application/pdf' });
    await expect(look(tabs)).rejects.toMatchObject({ code: 'page-not-allowed' });
  });

  it('ends when the page does not answer', async () => {
    const tabs = new FakeTabs();
    tabs.capture = () => new Promise(() => undefined);
    await expect(look(tabs, new FakeClock(true))).rejects.toMatchObject({ code: 'page-timeout' });
  });

  it.each([
    ['went to another posting', 'https://lifeattiktok.com/search/2'],
    ['went to another site, whose address is not told', undefined],
    ['was closed', new Error('No tab with id: 7.')],
  ])('gives nothing when the tab %s meanwhile', async (_what, address) => {
    const tabs = new FakeTabs('posting Keeper');
    tabs.address = address;
    await expect(look(tabs)).rejects.toMatchObject({ code: 'page-gone' });
  });
});
