import { describe, expect, it } from 'vitest';
import { readJsonLdDocument } from '../../src/readers/json-ld-document';

const origin = { capturedAt: '2026-11-20T12:00:00Z' };
const sailmaker = { '@type': 'JobPosting', title: 'Sailmaker', description: '<p>Cut and sew.</p>' };

describe('readJsonLdDocument', () => {
  it('reads one posting, wherever it stands in the file', () => {
    for (const file of [sailmaker, [sailmaker], { '@graph': [{ '@type': 'Organization', name: 'x' }, sailmaker] }]) {
      const result = readJsonLdDocument(JSON.stringify(file), origin);
      expect(result.ok && result.draft.claims[0]?.value).toBe('Sailmaker');
      expect(result.ok && result.draft.bodies[0]?.lines).toEqual([{ kind: 'paragraph', text: 'Cut and sew.' }]);
    }
  });

  it('takes the address that is given, else the posting’s own, else none', () => {
    const urlOf = (posting: object, url?: URL) => {
      const result = readJsonLdDocument(JSON.stringify(posting), url === undefined ? origin : { ...origin, url });
      return result.ok && result.draft.identity.url;
    };
    const own = { ...sailmaker, url: 'https://loft.example/jobs/3' };
    expect(urlOf(own, new URL('https://copy.example/3'))).toBe('https://copy.example/3');
    expect(urlOf(own)).toBe('https://loft.example/jobs/3');
    expect(urlOf({ ...sailmaker, url: '/jobs/3' })).toBeUndefined();
    expect(urlOf(sailmaker)).toBeUndefined();
  });

  it.each([
    ['no posting', '{"@type": "Organization", "name": "Loft"}', 'no-posting'],
    ['several', JSON.stringify([sailmaker, { ...sailmaker, title: 'Rigger' }]), 'list'],
    ['nothing in the posting', '{"@type": "JobPosting"}', 'no-posting'],
    ['no JSON', 'Sailmaker wanted', 'no-posting'],
    ['null', 'null', 'no-posting'],
  ])('refuses a file with %s', (_, json, reason) => {
    const result = readJsonLdDocument(json, origin);
    expect(result.ok ? 'read' : result.refusal.reason).toBe(reason);
  });
});
