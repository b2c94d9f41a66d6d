import { describe, expect, it, vi } from 'vitest';
import { announceChange } from '../../src/worker/announce-change';

const nobody = new Error('Could not establish connection. Receiving end does not exist.');
const news = { event: 'shelf-changed' } as const;

describe('the news of a change', () => {
  it('goes to pages and to every tab with a button', async () => {
    const pages = { sendMessage: vi.fn(async () => undefined) };
    const sendMessage = vi.fn(async () => undefined);
    await announceChange(news, pages, { ids: async () => [3, 5], sendMessage });
    expect(pages.sendMessage).toHaveBeenCalledExactlyOnceWith(news);
    expect(sendMessage.mock.calls).toEqual([
      [3, news],
      [5, news],
    ]);
  });

  it('is no failure where nobody listens', async () => {
    const pages = { sendMessage: () => Promise.reject(nobody) };
    await expect(announceChange(news, pages, { ids: async () => [3], sendMessage: () => Promise.reject(nobody) })).resolves.toBeUndefined();
  });

  it('does not hide a defect', async () => {
    const defect = new TypeError('a defect');
    const pages = { sendMessage: async () => undefined };
    await expect(announceChange(news, pages, { ids: async () => [3], sendMessage: () => Promise.reject(defect) })).rejects.toBe(defect);
  });
});
