import { expect, test } from 'vitest';
import type { StorageArea } from '../../../src/settings/storage-area';
import { storageMemory } from '../../../src/ui/state/memory';

function area(): StorageArea & { values: Record<string, unknown> } {
  return {
    values: {},
    async get(key) {
      return key in this.values ? { [key]: this.values[key] } : {};
    },
    async set(values) {
      Object.assign(this.values, values);
    },
  };
}

test('what was written is read, the place for the session, the choices for good', async () => {
  const session = area();
  const local = area();
  const memory = storageMemory(session, local);
  const place = { query: 'keeper', scroll: 12, open: 'web:1', page: '7 https://jobs.example' };
  await memory.writePlace(place);
  await memory.writePreferences({ byteOrderMark: true });
  expect(await memory.readPlace()).toEqual(place);
  expect(await memory.readPreferences()).toEqual({ byteOrderMark: true });
  expect(Object.keys(session.values)).toEqual(['popupPlace']);
  expect(Object.keys(local.values)).toEqual(['preferences']);
});

test.each([undefined, null, 'x', { query: 7, scroll: 0 }, { query: '', scroll: -1 }, { query: '', scroll: 0, open: '<b>' }])(
  '%j reads as nothing',
  async (value) => {
    const session = area();
    session.values = { popupPlace: value };
    expect(await storageMemory(session, area()).readPlace()).toBeUndefined();
  },
);
