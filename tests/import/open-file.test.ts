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

it('a table with more columns than anybody explains is refused, whatever is in them', async () => {
  const wide = (columns: number) =>
    new File([`Job Title,Company${',x'.repeat(columns - 2)}\nKeeper,Isle${',1'.repeat(columns - 2)}\n`], 'wide.csv');
  await expect(openFile(wide(1_001), tools)).rejects.toMatchObject({ code: 'table-too-wide' });
  expect((await openFile(wide(1_000), tools)).table?.table.headers).toHaveLength(1_000);
});

it('columns without a header and without a cell, as spreadsheets write thousands behind a table, are none', async () => {
  const file = new File([`Job Title,Company,,${','.repeat(5_000)}\nKeeper,Isle,,by the sea${','.repeat(5_000)}\n`], 'blank.csv');
  expect((await openFile(file, tools)).table?.table.headers).toEqual(['Job Title', 'Company', '', '']);
});
