import { describe, expect, it } from 'vitest';
import { kindOfText, readEntryFile, requestOf } from '../../../src/ui/state/text-entry';

const capture = { url: '', title: '', lang: '', capturedAt: '2026-11-21T09:00:00.000Z', page: { tree: '', inlays: [] } };
const captureMarkup = async (html: string, url: string | undefined) => ({ ...capture, url: url ?? '', page: { tree: html, inlays: [] } });

describe('what a pasted text is', () => {
  it.each([
    ['Lamp keeper\nSkerry', 'text'],
    ['<!DOCTYPE html><p>Keeper', 'html'],
    ['\ufeff  <html lang="en">', 'html'],
    ['<!-- saved from url=(0020)https://jobs.example -->', 'html'],
    ['<div>Keeper</div>', 'html'],
    ['<3 years of practice', 'text'],
    ['<keeper@jobs.example> wrote:', 'text'],
    ['{"@context":"https://schema.org","@type":"JobPosting"}', 'json'],
    ['[{"@type":"JobPosting"}]', 'json'],
    ['[Remote] Lamp keeper', 'text'],
    ['{not data}', 'text'],
  ])('%j: %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });
});

describe('the address of an entry', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    [' https://jobs.example/1 ', 'https://jobs.example/1'],
    ['www.linkedin.com/jobs/view/1', 'https://www.linkedin.com/jobs/view/1'],
    ['jobs.example', 'https://jobs.example'],
  ])('%j is %s', async (address, url) => {
    expect(await requestOf({ text: 'Keeper', address }, captureMarkup)).toEqual({
      ok: true,
      request: { kind: 'text', text: 'Keeper', ...(url === undefined ? {} : { url }) },
    });
  });

  it.each(['keeper', 'a keeper in Skerry', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@jobs.example'])(
    '%j is none',
    async (address) => {
      expect(await requestOf({ text: 'Keeper', address }, captureMarkup)).toEqual({ ok: false, problem: 'address' });
    },
  );

  it('goes with a page too', async () => {
    expect(await requestOf({ text: '<p>Keeper</p>', address: 'jobs.example/1' }, captureMarkup)).toMatchObject({
      request: { kind: 'html', capture: { url: 'https://jobs.example/1', page: { tree: '<p>Keeper</p>' } } },
    });
  });
});

describe('a file', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);

  it.each([
    ['keeper.txt', 'Wächter', 'text'],
    ['KEEPER.HTM', '<p>Wächter</p>', 'html'],
    ['keeper.jsonld', '{"title":"Wächter"}', 'json'],
  ])('%s as UTF-8', async (name, text, kind) => {
    expect(await readEntryFile(new File([text], name))).toEqual({ name, kind, text });
  });

  it.each([
    ['UTF-16 by its mark', 'a.txt', bytes(0xff, 0xfe, 0x57, 0, 0xe4, 0), 'Wä'],
    [
      'what its HTML says',
      'a.html',
      new Uint8Array([...new TextEncoder().encode('<meta charset=shift_jis>'), 0x8c, 0x9f]),
      '<meta charset=shift_jis>検',
    ],
    ['Windows’ encoding where it is no UTF-8', 'a.txt', bytes(0x57, 0xe4), 'Wä'],
    [
      'UTF-8 where its HTML names no encoding that exists',
      'a.html',
      new TextEncoder().encode('<meta charset=klingon>ä'),
      '<meta charset=klingon>ä',
    ],
  ])('as %s', async (_, name, content, text) => {
    expect((await readEntryFile(new File([content], name)))?.text).toBe(text);
  });

  it.each([
    ['a document of another kind', new File(['%PDF-1.7'], 'a.pdf')],
    ['a program with a text’s name', new File([bytes(0x4d, 0x5a, 0, 3)], 'a.txt')],
    ['one without a name that tells', new File(['x'], 'posting')],
  ])('%s is not taken', async (_, file) => {
    expect(await readEntryFile(file)).toBeUndefined();
  });
});
