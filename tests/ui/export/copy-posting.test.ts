// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { CopyFormat } from '../../../src/ui/export/copy-formats';
import { clipboardTexts, copyPosting } from '../../../src/ui/export/copy-posting';
import { full } from '../../export/sample';

const { user, savedAt, capturedAt, captures, ...posting } = full;
const saved = { posting, user, savedAt, capturedAt, captures, version: 'c1', parts: [] };

it.each<[CopyFormat, string]>([
  ['markdown', '# Ferry "Captain", night\n\n- **Company:**'],
  ['text', 'Ferry "Captain", night\n\nCompany: Blue Fjord Lines\n'],
  ['rich', 'Ferry "Captain", night\n\nCompany: Blue Fjord Lines\n'],
  ['json', '{\n  "key": "linkedin:4012345678",'],
])('as %s a posting begins with its title', (format, begins) => {
  expect(clipboardTexts(saved, format)['text/plain'].startsWith(begins)).toBe(true);
});

it('rich text has headings and lists, and plain words beside them', () => {
  const html = clipboardTexts(saved, 'rich')['text/html'];
  expect(html).toContain('<h1 dir="auto">Ferry &quot;Captain&quot;, night</h1>');
  expect(html).toContain('<li dir="auto">Steer, gently.</li>');
  expect(clipboardTexts(saved, 'markdown')).not.toHaveProperty('text/html');
});

it('each media type is written once', async () => {
  const write = vi.fn(async (_items: unknown[]) => undefined);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly data: Record<string, Blob>) {}
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write } });
  await copyPosting(saved, 'rich');
  expect(write.mock.calls).toMatchObject([[[{ data: { 'text/plain': { type: 'text/plain' }, 'text/html': { type: 'text/html' } } }]]]);
  vi.unstubAllGlobals();
});
