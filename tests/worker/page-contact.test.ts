import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { capturePage } from '../../src/capture/capture-page';
import type { Said } from '../../src/posting/said';
import { storedSettings } from '../../src/settings/stored-settings';
import { unpackSnapshot } from '../../src/store/packed-snapshot';
import { readFrontPage } from '../../src/worker/front-page';
import { contactToKeep, keepContact, undoWithContact } from '../../src/worker/page-contact';
import { samePosting } from '../../src/worker/posting-address';
import { reading } from '../../src/worker/reading';
import { saveTab } from '../../src/worker/save-tab';
import { freshArea } from '../settings/fresh-area';
import { card, peopled, team, withPeople } from '../sites/linkedin/people';
import { freshShelf } from '../store/sample';
import { FakeClock, FakeTabs, plainReader } from './sample';

const key = 'linkedin:7700000021';
const wren = { name: 'Wren Example', jobTitle: 'Hive Recruiter' };

/** A posting of LinkedIn with its hiring team, as the capture script gives it. */
function capture(title = 'Hive Recruiter') {
  const { window } = new JSDOM(withPeople(peopled.serverDriven, team('Meet the hiring team', card('Wren Example', title, 'Job poster'))), {
    url: 'https://www.linkedin.com/jobs/view/7700000021/',
    contentType: 'application/xhtml+xml',
    virtualConsole: new VirtualConsole(),
  });
  // jsdom's window is a browser's, with types of its own.
  const taken = capturePage(window as unknown as Window & typeof globalThis, new Date('2026-07-06T12:00:00Z'));
  window.close();
  return taken;
}

function bench(keepContactIsOn: boolean, ...shows: unknown[]) {
  const { shelf, database } = freshShelf();
  const settings = storedSettings(freshArea({ settings: { keepContact: keepContactIsOn } }));
  const contact = vi.fn();
  const reader = {
    ...plainReader,
    snapshotOf: reading.snapshotOf,
    read(...given: Parameters<typeof reading.read>) {
      const read = reading.read(...given);
      return read.ok ? { ...read, contact: contact.mockImplementation(read.contact) } : read;
    },
    samePosting,
  };
  const tools = { tabs: new FakeTabs(...shows), clock: new FakeClock(), reader, shelf, settings, onChanged: vi.fn() };
  const contacts = async () => (await shelf.get(key)).user.contacts.map(({ id: _, ...rest }) => rest);
  /** All that the database holds; pages are packed in it. */
  const everything = async () => {
    const names = [...(await database.read(['postings'], async (transaction) => transaction.db.objectStoreNames))];
    const stores = await database.read(names, (transaction) => Promise.all(names.map((name) => transaction.objectStore(name).getAll())));
    return JSON.stringify(stores);
  };
  const said = async (): Promise<readonly Said[]> => (await shelf.wholeOf([key]))[0]?.said ?? [];
  return { ...tools, contact, contacts, everything, said };
}

async function saved(tools: ReturnType<typeof bench>): Promise<string> {
  const answer = await saveTab(7, tools);
  if (answer.state !== 'saved') throw new Error(answer.state);
  return answer.save.undoId;
}

describe('with the switch off, as it is', () => {
  it('nobody is looked for, and no name is kept', async () => {
    const tools = bench(false, capture());
    const undoId = await saved(tools);
    expect(tools.contact).not.toHaveBeenCalled();
    expect(await tools.contacts()).toEqual([]);
    expect(await tools.everything()).not.toMatch(/Wren|Hive Recruiter/);
    const page = await tools.shelf.page(undoId);
    if (page === undefined) throw new Error('no page');
    expect((await unpackSnapshot(page.snapshot)).tree).not.toMatch(/Wren|Hive Recruiter/);
  });

  it('a contact that a page of ours still sends is not kept', async () => {
    const tools = bench(false, capture());
    await keepContact({ key, captureId: await saved(tools) }, wren, tools);
    expect(await tools.contacts()).toEqual([]);
  });
});

describe('with the switch on', () => {
  let tools: ReturnType<typeof bench>;
  let undoId: string;
  beforeEach(async () => {
    tools = bench(true, capture());
    undoId = await saved(tools);
  });

  it('the gesture without a popup keeps the contact, once', async () => {
    expect(await tools.contacts()).toEqual([wren]);
    await saved(tools);
    expect(await tools.contacts()).toEqual([wren]);
  });

  it('the name is in what the user says alone', async () => {
    for await (const [one] of tools.shelf.whole()) expect(JSON.stringify(one?.steps)).not.toMatch(/Wren|Hive Recruiter/);
    const page = await readFrontPage(7, tools);
    if (!page.ok) throw new Error('not read');
    expect(JSON.stringify([page.posting, page.part()])).not.toMatch(/Wren|Hive Recruiter/);
  });

  it('a contact of that name or address whom the user wrote down stays the only one', async () => {
    const other = bench(true, capture());
    await other.settings.change((now) => ({ ...now, keepContact: false }));
    await saved(other);
    await other.shelf.say(key, [{ set: 'contact', id: 'mine', value: { name: 'wren  example', telephone: '1' } }]);
    await other.settings.change((now) => ({ ...now, keepContact: true }));
    await saved(other);
    expect(await other.contacts()).toEqual([{ name: 'wren  example', telephone: '1' }]);
  });

  it('undo takes it back with the save, and leaves no name', async () => {
    await undoWithContact(undoId, tools);
    expect(await tools.shelf.find(key)).toBeUndefined();
    expect(JSON.stringify(await tools.said())).not.toContain('Wren');
    await undoWithContact(undoId, tools);
  });

  it('undo of a save that found nothing new takes back what came with that one', async () => {
    const other = bench(false, capture());
    await saved(other);
    await other.settings.change((now) => ({ ...now, keepContact: true }));
    const second = await saved(other);
    expect(await other.contacts()).toEqual([wren]);
    await undoWithContact(second, other);
    expect(await other.contacts()).toEqual([]);
    expect(await other.shelf.find(key)).toBeDefined();
  });

  it('undo leaves a contact that the user changed since', async () => {
    const second = bench(false, capture());
    await saved(second);
    await second.settings.change((now) => ({ ...now, keepContact: true }));
    const save = await saved(second);
    const [{ id } = { id: '' }] = (await second.shelf.get(key)).user.contacts;
    await second.shelf.say(key, [{ set: 'contact', id, value: { ...wren, jobTitle: 'Queen' } }]);
    await undoWithContact(save, second);
    expect(await second.contacts()).toEqual([{ name: 'Wren Example', jobTitle: 'Queen' }]);
  });

  it('whom the user took away does not come back by the next save of a posting that is kept', async () => {
    const [{ id } = { id: '' }] = (await tools.shelf.get(key)).user.contacts;
    await tools.shelf.say(key, [{ set: 'contact', id }]);
    const page = await readFrontPage(7, tools);
    if (!page.ok) throw new Error('not read');
    expect(await contactToKeep(page, tools)).toBeUndefined();
    await saved(tools);
    expect(await tools.contacts()).toEqual([]);
    await undoWithContact(undoId, tools);
  });

  it('a save that was taken back and is made again brings the contact again', async () => {
    await undoWithContact(undoId, tools);
    await saved(tools);
    expect(await tools.contacts()).toEqual([wren]);
  });
});
