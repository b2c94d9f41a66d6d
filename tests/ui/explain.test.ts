import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemCode } from '../../src/posting/problem';
import { RefusalCode, RefusalReason, refuse } from '../../src/posting/refusal';
import { explainFailure, explainRefusal } from '../../src/ui/explain';
import { speakEnglish } from './english';

beforeAll(speakEnglish);

/** What happened is one sentence; what to do next is another, or goes on after a comma or "so". */
const saysWhatToDo =
  /[.!?] (?:Open|Sign|If|Copy|Reload|Wait|Click|Try|Update|Close|Free|Read|Enter|Check|Test|Leave|Delete|Export|Choose)\b/;

describe('every failure says what to do next', () => {
  it.each(RefusalReason.options)('a page that is none: %s', (reason) => {
    expect(explainRefusal(refuse('not-a-posting', reason))).toMatch(saysWhatToDo);
  });

  it.each(RefusalCode.options)('a refusal: %s', (code) => {
    expect(explainRefusal(refuse(code))).toMatch(saysWhatToDo);
  });

  // What the user cancelled is done with.
  it.each(ProblemCode.options.filter((code) => code !== 'export-cancelled'))('a problem: %s', (code) => {
    expect(explainFailure({ code, message: '' })).toMatch(saysWhatToDo);
  });
});
