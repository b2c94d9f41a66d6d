import { expect, it } from 'vitest';
import { type ButtonPlace, defaultSettings, withButtonHidden, withButtonPlace } from '../../src/settings/settings';
import { storedSettings } from '../../src/settings/stored-settings';
import { freshArea } from './fresh-area';

const place: ButtonPlace = { edgeX: 'right', x: 16, edgeY: 'bottom', y: 24 };

it('begins with LinkedIn untouched, nobody named by a page kept, and everything else on', async () => {
  expect(await storedSettings(freshArea()).read()).toEqual({
    contextMenu: true,
    command: true,
    keepContact: false,
    automaticBackup: 'off',
    linkedInButton: false,
    hiddenOn: [],
    buttonPlaces: {},
  });
});

it.each<[string, unknown, object]>([
  ['nothing', undefined, {}],
  ['no settings at all', 'yes', {}],
  ['one damaged choice, which takes no other with it', { command: false, contextMenu: 7, linkedInButton: 'on' }, { command: false }],
  [
    'a place off every screen',
    { buttonPlaces: { 'a.example': { ...place, x: -4 } }, hiddenOn: ['b.example'] },
    { hiddenOn: ['b.example'] },
  ],
])('reads %s', async (_, stored, expected) => {
  expect(await storedSettings(freshArea({ settings: stored })).read()).toEqual({ ...defaultSettings, ...expected });
});

it('makes changes that are asked for at once one after the other', async () => {
  const settings = storedSettings(freshArea());
  await Promise.all([
    settings.change((now) => withButtonHidden(now, 'a.example', true)),
    settings.change((now) => withButtonHidden(now, 'b.example', true)),
    settings.change((now) => withButtonPlace(now, 'c.example', place)),
  ]);
  expect(await settings.read()).toMatchObject({ hiddenOn: ['a.example', 'b.example'], buttonPlaces: { 'c.example': place } });
  await settings.change((now) => withButtonPlace(withButtonHidden(now, 'a.example', false), 'c.example', undefined));
  expect(await settings.read()).toMatchObject({ hiddenOn: ['b.example'], buttonPlaces: {} });
});

it('goes on after a change that failed', async () => {
  const settings = storedSettings(freshArea());
  const failed = settings.change(() => {
    throw new Error('no');
  });
  const next = settings.change((now) => ({ ...now, command: false }));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toMatchObject({ command: false });
});
