import { expect, it } from 'vitest';
import { type OpenTools, openFile } from '../../src/import/open-file';

const tools: OpenTools = {
  now: '2026-11-20T12:00:00.000Z',
  readPosting: () => expect.fail('no page is in these files'),
  captureMarkup: () => expect.fail('no page is in these files'),
};

it.each(['empty.jsonl', 'empty.json'])(
  'a head without a posting, as the lines of an empty shelf are, is a file of none: %s',
  async (name) => {
    const head = '{"format":"roleshelf","version":2,"exportedAt":"2026-03-01T09:00:00.000Z"}\n';
    const opened = await openFile(new File([head], name), tools);
    const rows: unknown[] = [];
    for await (const row of opened.rows()) rows.push(row);
    expect({ format: opened.format, rows }).toEqual({ format: 'json-lines', rows: [] });
  },
);
