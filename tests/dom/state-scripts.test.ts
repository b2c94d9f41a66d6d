import { describe, expect, it } from 'vitest';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { statesIn } from '../../src/dom/state-scripts';

const posting = { id: 'p1', title: 'Reed Cutter', descriptionHtml: '<p>You cut reed; {mostly} "dry" \\ reed.</p>' };
const wanted = [{ name: '__appData', json: JSON.stringify({ posting }) }];

describe('statesIn', () => {
  const json = JSON.stringify({ posting });
  it.each([
    ['an assignment', `window.__appData = ${json};`],
    ['without spaces or semicolon', `window.__appData=${json}`],
    ['by a name in brackets', `window["__appData"] = ${json};`],
    ['among other statements', `var a = {}; window.__appData = ${json}; start({ "posting": 1 });`],
    ['on a line among others', `window.OTHER = {"a": "window.__appData"};\n  window.__appData = ${json};\n  window.LAST = {};`],
  ])('reads %s', (_, program) => {
    expect(statesIn(program)).toEqual(wanted);
  });

  it.each([
    ['another name', `window.__otherData = ${json};`],
    ['a program that only uses the name', 'render(window.__appData); window.__appData.posting = {"id": "p1"};'],
    ['an object that is no JSON', 'window.__appData = {posting: {id: "p1", title: String("Reed Cutter")}};'],
    ['a call', `window.__appData = JSON.parse('${json}');`],
    ['a text that breaks off', `window.__appData = ${json.slice(0, -4)}`],
    ['no object', 'window.__appData = null; window.__appData = [1];'],
    ['an object without a posting', 'window.__appData = {"user": {"email": "robin@sample.example"}};'],
  ])('reads nothing from %s', (_, program) => {
    expect(statesIn(program)).toEqual([]);
  });

  it('takes what is missing as missing, and a word in a text as a word', () => {
    const program = 'window.SEEK_REDUX_DATA = {"jobdetails":{"result":{"job":{"id":"1","title":"Not undefined","content":undefined}}}};';
    expect(statesIn(program).map(({ json: state }) => JSON.parse(state))).toEqual([
      { jobdetails: { result: { job: { id: '1', title: 'Not undefined' } } } },
    ]);
  });

  it('takes the posting’s members alone', () => {
    const state = {
      viewer: { email: 'robin@sample.example' },
      organization: { name: 'Fen & Co', admins: [{ name: 'Alex Sample' }] },
      posting: { ...posting, hiringTeam: [{ name: 'Robin Sample' }], title: { toString: 'x' } },
      constructor: { prototype: { polluted: true } },
    };
    expect(statesIn(`window.__appData = ${JSON.stringify(state)};`).map(({ json: kept }) => JSON.parse(kept))).toEqual([
      { organization: { name: 'Fen & Co' }, posting: { id: 'p1', descriptionHtml: posting.descriptionHtml } },
    ]);
  });

  it('takes time in step with the text', () => {
    for (const text of ['{"a":'.repeat(50_000), '"\\'.repeat(50_000), `{"posting":${'['.repeat(50_000)}`])
      expect(statesIn(`window.__appData = {${text}`)).toEqual([]);
  });
});

describe('a snapshot', () => {
  const treeOf = (program: string) => {
    const page = { tree: `<html><head><script>${program}</script></head><body><p>Fen</p></body></html>`, inlays: [] };
    const snapshot = snapshotOf({ url: 'https://fen.example/', title: '', lang: '', capturedAt: '2026-11-20T12:00:00Z', page });
    return snapshot === TOO_LARGE ? '' : snapshot.tree;
  };

  it('keeps the data of a program and nothing of the program', () => {
    expect(treeOf('window.__appData = {"posting": {"id": "p1", "title": "A &lt;b&gt; &amp;amp; c"}}; alert(1)')).toBe(
      '<html><head><script type="application/json" data-page-state="__appData">{"posting":{"id":"p1","title":"A &lt;b&gt; &amp;amp; c"}}</script></head><body><p>Fen</p></body></html>',
    );
  });

  it('drops every other program', () => {
    expect(treeOf('window.user = {"email": "robin@sample.example"};')).toBe('<html><head></head><body><p>Fen</p></body></html>');
  });
});
