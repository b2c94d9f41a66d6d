// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { ExportProgress } from '../../../src/protocol/exports';
import { downloadExport } from '../../../src/ui/export/download';
import { firstOptions } from '../../../src/ui/export/export-state';
import { fakeExportPorts } from './fake-ports';

const wanted = { id: 'e-1', selection: { kind: 'all' as const }, options: firstOptions };
const clicks: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  clicks.length = 0;
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = (url) => clicks.push(`revoked ${url}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicks.push(`clicked ${this.href} as ${this.download}`);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the port is open from before the file is built until the worker knows; the address outlives the click', async () => {
  const { ports, steps } = fakeExportPorts();
  expect(await downloadExport(wanted, ports, () => undefined)).toMatchObject({ filename: 'roleshelf.csv', count: 3 });
  expect(steps).toEqual(['connected export:e-1', 'export/prepare', 'export/taken', 'disconnected']);
  expect(clicks).toEqual(['clicked blob:made as roleshelf.csv']);
  vi.runAllTimers();
  expect(clicks.at(-1)).toBe('revoked blob:made');
});

test('progress is told as it comes; what is none is not', async () => {
  const told: ExportProgress[] = [];
  const fake = fakeExportPorts({
    'export/prepare': ({ id }) => {
      for (const message of [{ done: 100, total: 300 }, 'what', { done: 300, total: 300 }]) fake.tell(message);
      return { id, filename: 'roleshelf.csv', count: 300, bytes: 2, lacking: [] };
    },
  });
  await downloadExport(wanted, fake.ports, (progress) => told.push(progress));
  expect(told).toEqual([
    { done: 100, total: 300 },
    { done: 300, total: 300 },
  ]);
});

test('a file that is gone is a problem, and the port is closed', async () => {
  const { ports, steps } = fakeExportPorts();
  const gone = { ...ports, readExport: async () => undefined };
  await expect(downloadExport(wanted, gone, () => undefined)).rejects.toMatchObject({ name: 'Problem' });
  expect(steps).toEqual(['connected export:e-1', 'export/prepare', 'disconnected']);
});

test('a file that cannot be built is told, and the port is closed', async () => {
  const full = new Problem('storage-full', 'Full.');
  const { ports, steps } = fakeExportPorts({ 'export/prepare': () => Promise.reject(full) });
  await expect(downloadExport(wanted, ports, () => undefined)).rejects.toBe(full);
  expect(steps).toEqual(['connected export:e-1', 'export/prepare', 'disconnected']);
});
