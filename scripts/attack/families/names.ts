/** Names that stand where programs look for something else: named elements over the document's own members, members over prototypes. */
import type { Attack } from '../attack';
import { inScript, jobPosting, postingPage, TITLE } from '../hostile-page';

/** What capturing and reading ask a document for, and what they might. */
const ofDocument = [
  'documentElement',
  'body',
  'head',
  'title',
  'URL',
  'contentType',
  'createTreeWalker',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'defaultView',
  'children',
  'firstElementChild',
  'childNodes',
  'documentURI',
  'baseURI',
  'nodeType',
  'ownerDocument',
  'implementation',
  'cookie',
  'constructor',
  'addEventListener',
];
const ofElement = [
  'shadowRoot',
  'localName',
  'tagName',
  'outerHTML',
  'innerHTML',
  'attributes',
  'childNodes',
  'parentNode',
  'nextSibling',
  'nodeType',
];

const clobbering: readonly Attack[] = [
  ...ofDocument.map((name) => clobber(`a form called ${name}`, `form-${name}`, `<form name="${name}"><input name="outerHTML"></form>`)),
  ...ofDocument.slice(0, 8).map((name) => clobber(`a picture called ${name}`, `img-${name}`, `<img name="${name}" alt="">`)),
  ...ofDocument
    .slice(0, 6)
    .map((name) => clobber(`a frame called ${name}`, `frame-${name}`, `<iframe name="${name}" srcdoc="x"></iframe>`)),
  ...ofElement.map((name) => clobber(`a form with a field called ${name}`, `field-${name}`, `<form id="f"><input name="${name}"></form>`)),
  ...ofElement
    .slice(0, 5)
    .map((name) =>
      clobber(`a form with two fields called ${name}`, `fields-${name}`, `<form><input name="${name}"><input name="${name}"></form>`),
    ),
];

function clobber(name: string, path: string, before: string): Attack {
  return {
    family: 'clobbered names',
    name,
    url: `https://names.example/${path}`,
    body: () => postingPage({ before }),
    expected: { title: TITLE },
  };
}

/** JSON in which the polluting members stand as they are written: no object can be built that has them. */
function polluted(member: string): string {
  return inScript(jobPosting()).replace('{', `{${member},`);
}

const pollution: Readonly<Record<string, string>> = {
  'a plain __proto__': '"__proto__":{"polluted":true,"title":"Polluted"}',
  'constructor.prototype': '"constructor":{"prototype":{"polluted":true}}',
  'nested __proto__': '"hiringOrganization":{"name":"Tideway Pilots","__proto__":{"polluted":true}}',
  '__proto__ in a list': '"skills":[{"__proto__":{"polluted":true}}]',
  '__proto__ as a string': '"__proto__":"polluted"',
  '__proto__ with a prefix': '"schema:__proto__":{"polluted":true}',
  __PROTO__: '"__PROTO__":{"polluted":true}',
  '__proto__ as an id': '"@id":"__proto__","jobLocation":{"@id":"__proto__"}',
  '__proto__ in the context': '"@context":{"__proto__":{"polluted":true}}',
  hasOwnProperty: '"hasOwnProperty":1',
  toString: '"toString":null,"valueOf":null',
  toJSON: '"toJSON":"x","then":"x"',
  length: '"length":4294967295',
  '@value': '"datePosted":{"@value":{"@value":{"__proto__":{"polluted":true}}}}',
};

export const names: readonly Attack[] = [
  ...clobbering,
  ...Object.entries(pollution).map(
    ([name, member], index): Attack => ({
      family: 'polluted prototypes',
      name,
      url: `https://names.example/pollution/${index}`,
      body: () => postingPage({ json: polluted(member) }),
      expected: { title: TITLE },
    }),
  ),
];
