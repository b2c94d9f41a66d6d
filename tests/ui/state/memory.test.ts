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

test('what was written is read', async () => {
  const session = area();
  const memory = storageMemory(session);
  const place = { query: 'keeper', scroll: 12, open: 'web:1', page: '7 https://jobs.example' };
  await memory.writePlace(place);
  expect(await memory.readPlace()).toEqual(place);
  expect(Object.keys(session.values)).toEqual(['popupPlace']);
});

test.each([undefined, null, 'x', { query: 7, scroll: 0 }, { query: '', scroll: -1 }, { query: '', scroll: 0, open: '<b>' }])(
  '%j reads as nothing',
  async (value) => {
    const session = area();
    session.values = { popupPlace: value };
    expect(await storageMemory(session).readPlace()).toBeUndefined();
  },
);
