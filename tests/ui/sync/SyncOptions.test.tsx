// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { SyncProbe } from '../../../src/protocol/sync';
import { SyncOptions } from '../../../src/ui/sync/SyncOptions';
import { createSyncService, type SyncPorts } from '../../../src/ui/sync/sync-service';
import { WithoutServer } from '../../../src/ui/sync/WithoutServer';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import { type Answers, fakeWorker } from '../state/fake-worker';
import { standing } from './standing';

beforeAll(speakEnglish);

const NOW = Date.parse('2026-11-21T09:00:00Z');
const everything = ['reach', 'sign-in', 'list', 'make-folder', 'write', 'read-back', 'no-overwrite', 'delete'] as const;
const fitting = (found: SyncProbe['found'] = 'nothing'): SyncProbe => ({
  abilities: everything.map((ability) => ({ ability, ok: true })),
  found,
});
const look = { comes: { new: 12, changed: 3 }, goes: { postings: 128, pages: 130, bytes: 3_400_000 } };

/** Chrome's permissions, with a user who says yes or no. */
function fakeAccess(says = true, held: readonly string[] = []) {
  const origins = new Set(held);
  return {
    origins,
    holds: vi.fn(async (origin: string) => origins.has(origin)),
    request: vi.fn(async (origin: string) => {
      if (says) origins.add(origin);
      return says;
    }),
    giveBack: vi.fn(async (origin: string) => {
      origins.delete(origin);
    }),
  };
}

async function show(answers: Answers = {}, ports: Partial<SyncPorts> = {}) {
  const worker = fakeWorker({
    'sync/state': () => ({ setUp: false }),
    'sync/probe': () => fitting(),
    'sync/look': () => look,
    'sync/set-up': () => standing(),
    'sync/now': () => standing({ phase: 'working' }),
    'sync/leave': () => ({}),
    'access/lend': () => ({}),
    'access/give-back': () => ({}),
    ...answers,
  });
  const listeners = new Set<() => void>();
  // Chrome granted what is set up.
  const access = fakeAccess(true, 'sync/state' in answers ? ['https://cloud.example/*'] : []);
  const service = createSyncService({
    transport: worker,
    onSyncChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    access,
    exportChanges: async () => ({ count: 4, filename: 'roleshelf-changes.zip' }),
    ...ports,
  });
  const root = render(<SyncOptions service={service} clock={() => NOW} />);
  await act(() => service.start());
  const changed = async () => {
    for (const listener of listeners) listener();
    await settle();
  };
  return { root, worker, access, service, changed, asked: (route: string) => worker.asked.filter(({ name }) => name === route) };
}

/** Whatever answers at once has been answered, however many questions followed one another. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** The field with this label. */
function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((element) => element.textContent?.trim() === label)?.querySelector('input');
  if (!found) throw new Error(`no field ${label}`);
  return found;
}
function type(label: string, value: string): void {
  act(() => {
    const input = field(label);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function press(name: string): Promise<void> {
  click(button(name));
  await settle();
}

async function toAbilities(): Promise<void> {
  await press('Set up');
  type('WebDAV address', 'cloud.example/dav');
  type('User name', 'ann');
  type('Password', 'app-password');
  await press('Test the server');
}

const strong = 'lantern grinder nine blue otters';
async function toLook(): Promise<void> {
  await toAbilities();
  await press('Start the shelf here');
  type('Passphrase', strong);
  type('The same once more', strong);
  await vi.waitFor(() => expect(button('Continue')).toHaveProperty('disabled', false));
  await press('Continue');
}

describe('setting up', () => {
  test('begins with an address; axe finds nothing in any step', async () => {
    const { root } = await show();
    expect(root.textContent).toContain('any WebDAV server');
    expect(await violations(root)).toEqual([]);
    await press('Set up');
    expect(root.textContent).toContain('Step 1 of 4');
    expect(root.textContent).toContain('unencrypted like all of it');
    expect(document.activeElement).toBe(field('WebDAV address'));
    expect(await violations(root)).toEqual([]);
  });

  test('has Chrome ask for this one server at the press itself, before the server is asked anything', async () => {
    const { access, worker } = await show();
    await press('Set up');
    type('WebDAV address', 'https://cloud.example:8443/dav/');
    const before = worker.asked.length;
    click(button('Test the server'));
    expect(access.request).toHaveBeenCalledExactlyOnceWith('https://cloud.example/*');
    expect(worker.asked.slice(before)).toEqual([]);
    await settle();
    expect(worker.asked[before]?.name).toBe('access/lend');
    expect(worker.asked.at(-1)).toEqual({
      name: 'sync/probe',
      request: { address: 'https://cloud.example:8443/dav/', user: '', password: '' },
    });
  });

  test('sends nothing where the user declines, and says so', async () => {
    const { root, asked } = await show({}, { access: fakeAccess(false) });
    await toAbilities();
    expect(asked('sync/probe')).toEqual([]);
    expect(one('[role="alert"]', root).textContent).toContain('not allowed to give access to cloud.example');
  });

  test.each([
    ['http://cloud.example/dav', 'by https alone'],
    ['my cloud', 'no web address'],
  ])('asks Chrome for nothing where the address is %s', async (address, sentence) => {
    const { root, access } = await show();
    await press('Set up');
    type('WebDAV address', address);
    await press('Test the server');
    expect(access.request).not.toHaveBeenCalled();
    expect(one('[role="alert"]', root).textContent).toContain(sentence);
  });

  test('tells each ability in a line, and goes no further while a needed one is missing', async () => {
    const { root } = await show({
      'sync/probe': () => ({
        abilities: [
          { ability: 'reach', ok: true },
          { ability: 'sign-in', ok: false, note: '401 Unauthorized' },
        ],
        found: 'nothing',
      }),
    });
    await toAbilities();
    expect([...root.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'It answers.',
      'It refuses user name or password. Some servers want an app password. 401 Unauthorized',
    ]);
    expect(root.textContent).toContain('cannot be used yet');
    expect(() => button('Start the shelf here')).toThrow();
    expect(await violations(root)).toEqual([]);
    await press('Back');
    expect(field('WebDAV address').value).toBe('https://cloud.example/dav');
    expect(field('Password').value).toBe('app-password');
  });

  test('goes on with a server that cannot delete or overwrites, and says what that means', async () => {
    const { root } = await show({
      'sync/probe': () => ({
        abilities: everything.map((ability) => ({ ability, ok: ability !== 'delete' && ability !== 'no-overwrite' })),
        found: 'other-files',
      }),
    });
    await toAbilities();
    expect(root.textContent).toContain('takes more and more space');
    expect(root.textContent).toContain('They stay as they are.');
    button('Start the shelf here');
  });

  test('asks for the passphrase twice, refuses a weak one, and says what its loss means', async () => {
    const { root, asked } = await show();
    await toAbilities();
    await press('Start the shelf here');
    expect(root.textContent).toContain('Nobody can reset it.');
    expect(document.activeElement?.textContent).toBe('Passphrase');
    type('Passphrase', 'passwordpassword');
    type('The same once more', 'passwordpassword');
    await vi.waitFor(() => expect(root.textContent).toContain('Too weak'));
    await press('Continue');
    expect(asked('sync/look')).toEqual([]);
    type('Passphrase', strong);
    await vi.waitFor(() => expect(root.textContent).toContain('Strong'));
    expect(root.textContent).toContain('The two are not the same.');
    await press('Continue');
    expect(asked('sync/look')).toEqual([]);
    expect(await violations(root)).toEqual([]);
    type('The same once more', strong);
    await press('Continue');
    expect(asked('sync/look')[0]?.request).toEqual({
      address: 'https://cloud.example/dav',
      user: 'ann',
      password: 'app-password',
      passphrase: strong,
      how: 'start',
    });
  });

  test('suggests a passphrase and shows it', async () => {
    await show();
    await toAbilities();
    await press('Start the shelf here');
    await press('Suggest one');
    expect(field('Passphrase').type).toBe('text');
    expect(field('Passphrase').value).toMatch(/^[\w-]{24}$/);
    await vi.waitFor(() => expect(button('Continue')).toHaveProperty('disabled', false));
  });

  test('joins with the passphrase alone; a wrong one is told, and can be typed again', async () => {
    let tries = 0;
    const { root, asked } = await show({
      'sync/probe': () => fitting('a-shelf'),
      'sync/look': () => {
        tries += 1;
        if (tries === 1) throw new Problem('sync-passphrase', 'no');
        return look;
      },
    });
    await toAbilities();
    await press('Join this shelf');
    // Whoever joins did not choose it now: its strength is not for this machine to judge.
    type('Passphrase', 'wrong');
    await press('Continue');
    expect(one('[role="alert"]', root).textContent).toContain('sync-passphrase');
    type('Passphrase', 'weak');
    await press('Continue');
    expect(asked('sync/look')[1]?.request).toMatchObject({ how: 'join', passphrase: 'weak' });
    expect(root.textContent).toContain('What will come and go');
  });

  test('shows what would come and go before anything does, then sets up and forgets what was typed', async () => {
    const { root, asked, service } = await show();
    await toLook();
    expect([...root.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      '12 postings come to this computer.',
      '3 postings here get what was saved or said of them elsewhere.',
      '128 postings go to the server, encrypted: about 3.4 MB. With 130 kept pages.',
    ]);
    expect(asked('sync/set-up')).toEqual([]);
    expect(await violations(root)).toEqual([]);
    await press('Start syncing');
    expect(asked('sync/set-up')[0]?.request).toMatchObject({ passphrase: strong, how: 'start' });
    expect(root.textContent).toContain('Last synced 5 minutes ago.');
    expect(JSON.stringify(service.store.get())).not.toMatch(/otters|app-password/);
  });

  test('lends nothing that was held before', async () => {
    const { asked } = await show({}, { access: fakeAccess(true, ['https://cloud.example/*']) });
    await toLook();
    expect(asked('access/lend')).toEqual([]);
  });

  test('notes what is lent, and gives it back when it is cancelled or the page is left', async () => {
    const { access, service, asked } = await show();
    await toLook();
    expect(asked('access/lend').map(({ request }) => request)).toEqual([{ origins: ['https://cloud.example/*'] }]);
    expect(access.request).toHaveBeenCalledOnce();
    await press('Cancel');
    expect(asked('access/give-back')).toHaveLength(1);
    await service.leave();
    expect(asked('access/give-back')).toHaveLength(1);
    await toLook();
    await service.leave();
    expect(asked('access/give-back')).toHaveLength(2);
  });

  describe('does not wait for what it was cancelled in', () => {
    test.each([
      ['Cancel', 'none', 1],
      ['Back', 'server', 0],
    ] as const)('%s while the passphrase is tried: the answer changes nothing', async (name, step, givenBack) => {
      let answer = (_: typeof look) => {};
      const { service, asked } = await show({ 'sync/look': () => new Promise((done) => (answer = done)) });
      await toLook();
      await press(name);
      expect(service.store.get()).toMatchObject({ step: { name: step }, busy: undefined });
      answer(look);
      await settle();
      expect(service.store.get()).toMatchObject({ step: { name: step }, busy: undefined });
      expect(asked('access/give-back')).toHaveLength(givenBack);
    });

    test('nor is a late failure told, and what is tried by then goes on', async () => {
      const answers: ((failed: unknown) => void)[] = [];
      const { service } = await show({ 'sync/probe': () => new Promise((_, fail) => answers.push(fail)) });
      await toAbilities();
      await press('Cancel');
      await toAbilities();
      answers[0]?.(new Problem('sync-offline', 'no'));
      await settle();
      expect(service.store.get()).toMatchObject({ busy: 'testing', failure: undefined });
    });

    test('Cancel while Chrome asks: nothing goes to the server, and what is granted after it is given back', async () => {
      const access = fakeAccess();
      let say = (_: boolean) => {};
      access.request.mockImplementation(() => new Promise((done) => (say = done)));
      const { service, asked } = await show({}, { access });
      await toAbilities();
      await press('Cancel');
      expect(asked('access/give-back')).toHaveLength(0);
      say(true);
      await settle();
      expect(asked('sync/probe')).toEqual([]);
      expect(asked('access/give-back')).toHaveLength(1);
      expect(service.store.get().step.name).toBe('none');
    });

    test('but what is being set up is set up: there is no way back, and the access stays', async () => {
      let answer = (_: ReturnType<typeof standing>) => {};
      const { service, asked } = await show({ 'sync/set-up': () => new Promise((done) => (answer = done)) });
      await toLook();
      await press('Start syncing');
      expect(button('Back')).toHaveProperty('disabled', true);
      expect(button('Cancel')).toHaveProperty('disabled', true);
      service.send({ kind: 'cancel' });
      await service.leave();
      await settle();
      expect(asked('access/give-back')).toHaveLength(0);
      answer(standing());
      await settle();
      expect(service.store.get().state?.setUp).toBe(true);
      expect(asked('access/give-back')).toHaveLength(1);
    });
  });

  test('says what went wrong on the way, and stays where it was', async () => {
    const { root } = await show({ 'sync/set-up': () => Promise.reject(new Problem('sync-none', 'no')) });
    await toLook();
    await press('Start syncing');
    expect(one('[role="alert"]', root).textContent).toContain('sync-none');
    button('Start syncing');
  });
});

describe('a sync that is set up', () => {
  const setUp = (state = standing()) => ({ 'sync/state': () => state });

  test('tells when it last succeeded, what waits, and who shares the shelf', async () => {
    const { root } = await show(
      setUp(standing({ waiting: 3, otherMachines: [{ machine: 'bbbbbbbb-1111', lastSeen: '2026-11-20T08:00:00Z' }] })),
    );
    expect(root.textContent).toContain('Last synced 5 minutes ago. 3 changes wait to go to the server.');
    expect(root.textContent).toContain('1 other computer shares this shelf:');
    expect(root.textContent).toContain('bbbbbbbb, last change yesterday');
    expect(await violations(root)).toEqual([]);
  });

  test('tells how far it is, anew with each change', async () => {
    let state = standing({ phase: 'working', step: { what: 'sending', done: 12, total: 128 } });
    const { root, changed } = await show({ 'sync/state': () => state });
    expect(root.textContent).toContain('Sending to the server: 12 of 128');
    expect(one('progress', root)).toMatchObject({ max: 128, value: 12 });
    state = standing();
    await changed();
    expect(root.querySelector('progress')).toBeNull();
  });

  test('tells what went wrong, what to do and when it is tried again', async () => {
    const { root } = await show(
      setUp(
        standing({
          phase: 'waiting',
          problem: { code: 'sync-server', message: 'no', at: '2026-11-21T08:59:00Z', retryAt: '2026-11-21T09:10:00Z' },
          unreadable: [{ name: 'aaaa.1-2.age', reason: 'damaged' }],
        }),
      ),
    );
    expect(root.textContent).toContain('nothing is lost meanwhile. Next try:');
    expect(root.textContent).toContain('1 file on the server cannot be opened');
    expect(root.textContent).toContain('aaaa.1-2.age damaged or cut off');
    expect(await violations(root)).toEqual([]);
  });

  test('syncs when it is asked to', async () => {
    const { root } = await show(setUp());
    await press('Sync now');
    expect(root.textContent).toContain('Syncing…');
  });

  test('takes another password where the server refuses the old one', async () => {
    const { asked, root } = await show({
      ...setUp(standing({ phase: 'stopped', problem: { code: 'sync-sign-in', message: 'no', at: '2026-11-21T08:59:00Z' } })),
      'sync/sign-in': () => standing(),
    });
    type('User name', 'ann');
    type('Password', 'new');
    expect(await violations(root)).toEqual([]);
    await press('Sign in');
    expect(asked('sync/sign-in')[0]?.request).toEqual({ user: 'ann', password: 'new' });
    expect(root.textContent).toContain('Syncing goes on.');
  });

  test('asks for Chrome’s access again where it was taken away', async () => {
    const access = fakeAccess();
    const { root, asked } = await show(setUp(), { access });
    expect(root.textContent).toContain('no longer has your permission to reach cloud.example');
    click(button('Allow access to cloud.example'));
    expect(access.request).toHaveBeenCalledExactlyOnceWith('https://cloud.example/*');
    await settle();
    expect(asked('sync/now')).toHaveLength(1);
    button('Sync now');
  });

  test('is left: the shelf stays, Chrome takes the access back', async () => {
    let state: ReturnType<typeof standing> | { setUp: false } = standing();
    const access = fakeAccess(true, ['https://cloud.example/*']);
    const { root, asked } = await show(
      {
        'sync/state': () => state,
        'sync/leave': () => {
          state = { setUp: false };
          return {};
        },
      },
      { access },
    );
    await press('Leave');
    expect(asked('sync/leave')[0]?.request).toEqual({ removeFromServer: false });
    expect(access.origins).toEqual(new Set());
    expect(root.textContent).toContain('Your shelf is as it was.');
    button('Set up');
  });

  test('removes everything from the server once the word is typed, and not before', async () => {
    const { asked } = await show(setUp());
    for (const typed of ['', 'yes', 'delet']) {
      type('Type delete to confirm', typed);
      await press('Remove everything from the server');
    }
    expect(asked('sync/leave')).toEqual([]);
    type('Type delete to confirm', 'Delete ');
    await press('Remove everything from the server');
    expect(asked('sync/leave').map(({ request }) => request)).toEqual([{ removeFromServer: true }]);
  });
});

describe('without a server', () => {
  test.each([
    ['Asia/Tokyo', '2026-11-20T22:00:00Z', '2026-11-21', '2026-11-14'],
    ['America/Los_Angeles', '2026-11-21T02:00:00Z', '2026-11-20', '2026-11-13'],
  ])('the days are those of the user’s own calendar: %s', (zone, now, today, weekAgo) => {
    vi.stubEnv('TZ', zone);
    render(<WithoutServer busy={false} now={Date.parse(now)} send={vi.fn()} />);
    expect([field('Changes since').value, field('Changes since').max]).toEqual([weekAgo, today]);
    vi.unstubAllEnvs();
  });

  test('a file of what changed since a day, sealed where there is a passphrase', async () => {
    const exportChanges = vi.fn(async () => ({ count: 4, filename: 'roleshelf-changes.zip' }));
    const { root } = await show({}, { exportChanges });
    expect(field('Changes since').value).toBe('2026-11-14');
    type('Changes since', '2026-11-01');
    await press('Export changes');
    expect(exportChanges).toHaveBeenLastCalledWith({ id: expect.any(String), since: '2026-11-01' });
    type('Passphrase for the file', 'secret');
    await press('Export changes');
    expect(exportChanges).toHaveBeenLastCalledWith({ id: expect.any(String), since: '2026-11-01', passphrase: 'secret' });
    expect(root.textContent).toContain('4 postings exported to roleshelf-changes.zip');
  });
});
