// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadExport } from '../../../src/ui/popup/download';

const file = { id: 'e1', filename: 'roleshelf.json', count: 3, bytes: 2 };
const steps: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  steps.length = 0;
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

test('the port is open from before the reading until the worker knows; the address outlives the click', async () => {
  await downloadExport(file, portsWith(new Blob(['[]'])));
  expect(steps).toEqual(['connected export:e1', 'clicked blob:made as roleshelf.json', 'taken e1', 'disconnected']);
  vi.runAllTimers();
  expect(steps.at(-1)).toBe('revoked blob:made');
});

test('a file that is gone is a problem, and the port is closed', async () => {
  await expect(downloadExport(file, portsWith(undefined))).rejects.toMatchObject({ name: 'Problem' });
  expect(steps).toEqual(['connected export:e1', 'disconnected']);
});
