import { expect, it, vi } from 'vitest';
import { storedSettings } from '../../src/settings/stored-settings';
import { type LinkedInTools, settleLinkedInButton, switchLinkedInButton } from '../../src/worker/linkedin-button';
import { freshArea } from '../settings/fresh-area';

/** A browser in which one tab shows LinkedIn; `log` has what was done to it, in order. */
function bench({ permitted, registered = false, on = false }: { permitted: boolean; registered?: boolean; on?: boolean }) {
  const state = { permitted, registered };
  const log: string[] = [];
  const did = (what: string) => void log.push(what);
  const settings = storedSettings(freshArea(on ? { settings: { linkedInButton: true } } : {}));
  const tools: LinkedInTools = {
    settings,
    browser: {
      permitted: async () => state.permitted,
      giveBack: async () => {
        did('give back');
        state.permitted = false;
      },
      registered: async () => state.registered,
      register: async () => {
        did('register');
        state.registered = true;
      },
      unregister: async () => {
        did('unregister');
        state.registered = false;
      },
      tabs: {
        ids: async () => (state.permitted ? [4] : []),
        sendMessage: async (tabId, message) => did(`tell ${tabId} ${JSON.stringify(message)}`),
        run: async (tabId, script) => did(`run ${script} in ${tabId}`),
      },
      everyTab: {
        ids: async () => [3, 4],
        sendMessage: async (tabId, message) => did(`tell ${tabId} ${JSON.stringify(message)}`),
      },
    },
    onDefect: vi.fn(),
  };
  return { tools, log, state, isOn: async () => (await settings.read()).linkedInButton };
}

it('is not switched on without the permission, and nothing changes', async () => {
  const { tools, log, isOn } = bench({ permitted: false });
  await expect(switchLinkedInButton(true, tools)).rejects.toMatchObject({ code: 'permission-missing' });
  expect(log).toEqual([]);
  expect(await isOn()).toBe(false);
});

it('stands in pages that are open and in those that come', async () => {
  const { tools, log, isOn } = bench({ permitted: true });
  await switchLinkedInButton(true, tools);
  expect(log).toEqual(['register', 'run /linkedin-button.js in 4']);
  expect(await isOn()).toBe(true);
});

it('takes everything back when it is switched off, while it still knows the tabs', async () => {
  const { tools, log, isOn, state } = bench({ permitted: true, registered: true, on: true });
  await switchLinkedInButton(false, tools);
  expect(log).toEqual(['tell 4 {"event":"button-off"}', 'unregister', 'give back']);
  expect(await isOn()).toBe(false);
  expect(state).toEqual({ permitted: false, registered: false });
});

it('is registered anew after an update, which forgets scripts', async () => {
  const { tools, log } = bench({ permitted: true, on: true });
  await settleLinkedInButton(tools);
  expect(log).toEqual(['register', 'run /linkedin-button.js in 4']);
});

it('is off once the user took the permission away in Chrome', async () => {
  const { tools, log, isOn } = bench({ permitted: false, registered: true, on: true });
  await settleLinkedInButton(tools);
  expect(log).toEqual(['tell 3 {"event":"button-off"}', 'tell 4 {"event":"button-off"}', 'unregister']);
  expect(await isOn()).toBe(false);
});

it('leaves alone what it never switched on', async () => {
  const { tools, log } = bench({ permitted: true });
  await settleLinkedInButton(tools);
  expect(log).toEqual([]);
});
