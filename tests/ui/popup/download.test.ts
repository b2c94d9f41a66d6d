// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { ExportReady } from '../../../src/protocol/exports';
import { downloadExport } from '../../../src/ui/popup/download';

const steps: string[] = [];

async function prepare(id: string): Promise<ExportReady> {
  steps.push('prepared');
  return { id, filename: 'roleshelf.json', count: 3, bytes: 2, lacking: [] };
}

beforeEach(() => {
  vi.useFakeTimers();
  steps.length = 0;
  vi.spyOn(crypto, 'randomUUID').mockReturnValue('e-x-p-o-1');
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = (url) => steps.push(`revoked ${url}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    steps.push(`clicked ${this.href} as ${this.download}`);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const portsWith = (blob: Blob | undefined) => ({
  connect: (name: string) => {
    steps.push(`connected ${name}`);
    return { disconnect: () => steps.push('disconnected') };
  },
  readExport: async () => blob,
  taken: async (id: string) => steps.push(`taken ${id}`),
});

test('the port is open from before the file is built until the worker knows; the address outlives the click', async () => {
  expect(await downloadExport(prepare, portsWith(new Blob(['[]'])))).toMatchObject({ filename: 'roleshelf.json', count: 3 });
  expect(steps).toEqual([
    'connected export:e-x-p-o-1',
    'prepared',
    'clicked blob:made as roleshelf.json',
    'taken e-x-p-o-1',
    'disconnected',
  ]);
  vi.runAllTimers();
  expect(steps.at(-1)).toBe('revoked blob:made');
});

test('a file that is gone is a problem, and the port is closed', async () => {
  await expect(downloadExport(prepare, portsWith(undefined))).rejects.toMatchObject({ name: 'Problem' });
  expect(steps).toEqual(['connected export:e-x-p-o-1', 'prepared', 'disconnected']);
});

test('a file that cannot be built is told, and the port is closed', async () => {
  const full = new Problem('storage-full', 'Full.');
  await expect(downloadExport(() => Promise.reject(full), portsWith(undefined))).rejects.toBe(full);
  expect(steps).toEqual(['connected export:e-x-p-o-1', 'disconnected']);
});
