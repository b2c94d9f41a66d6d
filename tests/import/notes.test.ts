import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/export/markdown-notes';
import { buildZip } from '../../src/export/zip';
import { readNote } from '../../src/import/note';
import { type OpenTools, openFile } from '../../src/import/open-file';
import type { FileRow, StatedIncoming } from '../../src/posting/incoming';
import { bytesOf, full } from '../export/sample';

const NOW = '2026-11-20T12:00:00.000Z';
const tools: OpenTools = {
  now: NOW,
  readPosting: () => expect.fail('no page is in these files'),
  captureMarkup: () => expect.fail('no page is in these files'),
};

function stated(read: ReturnType<typeof readNote>): StatedIncoming {
  return 'incoming' in read ? read.incoming : expect.fail(`refused: ${read.refused}`);
}

async function rowsOf(file: File): Promise<{ format: string; rows: FileRow[] }> {
  const opened = await openFile(file, tools);
  const rows: FileRow[] = [];
  for await (const row of opened.rows()) rows.push(row);
  return { format: opened.format, rows };
}

async function zipOf(files: Readonly<Record<string, string>>): Promise<File> {
  const entries = Object.entries(files).map(([path, text]) => ({ path, pieces: [text] }));
  return new File([await bytesOf(buildZip(entries, { now: new Date(NOW) }))], 'notes.zip');
}

describe('a note', () => {
  it('alone in a file is one posting', async () => {
    const { format, rows } = await rowsOf(new File([noteOf(full)], 'Ferry Captain.md'));
    expect(format).toBe('notes');
    expect(rows).toMatchObject([{ row: 1, incoming: { kind: 'stated', posting: { key: full.key, description: full.description } } }]);
  });

  it('comes back as Obsidian, or an editor on Windows, has left it', () => {
    const note = [
      '---',
      'title: Tide Reader',
      'hiringOrganizationName: "Blue Fjord Lines"',
      'url: https://fjord.example/jobs/7',
      'skills:',
      '  - ECDIS',
      '  - 7',
      'jobCode: 4711',
      'datePosted: 2026-02-03',
      'labels: [Night shift]',
      'tags:',
      '  - Night-shift',
      '  - shortlist',
      'rating: 5',
      'cssclasses: [wide]',
      '---',
      '',
      '# Tide Reader',
      '',
      '## Description',
      '',
      'Read the tides.',
      '',
      '- every \\*day\\*',
      '',
      '## What I think',
      '',
      'Ask about *pay*.',
      '',
    ].join('\r\n');
    const { posting, said } = stated(readNote(note, NOW));
    expect(posting).toMatchObject({
      site: 'web',
      url: 'https://fjord.example/jobs/7',
      title: 'Tide Reader',
      hiringOrganization: { name: 'Blue Fjord Lines' },
      skills: ['ECDIS', '7'],
      jobCode: '4711',
      datePosted: '2026-02-03',
      description: 'Read the tides.\nevery *day*',
    });
    expect(said).toEqual([
      { set: 'tag', id: 'night shift', value: 'Night shift' },
      { set: 'tag', id: 'shortlist', value: 'shortlist' },
      { set: 'rating', value: 5 },
      { set: 'notes', value: '## What I think\n\nAsk about *pay*.' },
    ]);
  });

  it.each([
    ['without properties', 'Only words.', 'does-not-fit'],
    ['whose properties never end', '---\ntitle: x\n', 'does-not-fit'],
    ['whose properties are a list', '---\n- title\n---\n', 'does-not-fit'],
    ['whose properties are no YAML', '---\ntitle: "x\n---\n', 'does-not-fit'],
    ['that names nothing', '---\nrating: 3\n---\n', 'nothing-named'],
    ['with names that stand for others', '---\na: &a [x, x]\nskills: [*a, *a]\ntitle: x\n---\n', 'does-not-fit'],
  ])('%s is refused', (_what, note, refused) => {
    expect(readNote(note, NOW)).toEqual({ refused });
  });

  it('cannot name what is no column', () => {
    const { posting } = stated(readNote('---\n__proto__: {polluted: true}\nconstructor: x\ntitle: Keeper\n---\n', NOW));
    expect(posting.title).toBe('Keeper');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('an archive of notes', () => {
  it('is a folder of Obsidian’s as it comes out of a file manager: only its notes count, and not the index', async () => {
    const { format, rows } = await rowsOf(
      await zipOf({
        'Jobs/.obsidian/app.json': '{}',
        'Jobs/Index.md': '# Job postings\n\n- [[Keeper]]\n',
        'Jobs/Keeper.md': '---\ntitle: Keeper\n---\n',
        'Jobs/Diary.md': 'Only words.',
      }),
    );
    expect(format).toBe('notes');
    expect(rows).toMatchObject([
      { row: 1, incoming: { posting: { title: 'Keeper' } } },
      { row: 2, refused: 'does-not-fit' },
    ]);
  });
});
