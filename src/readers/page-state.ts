import { STATE_ATTRIBUTE, statesIn } from '../dom/state-scripts';

/**
 * The data that a page handed to its own program under a name, reduced to the posting's members: from the script that a snapshot keeps of it,
 * or from the page's own program, which is read and not run. Undefined where the page has none.
 */
export function pageState(document: Document, name: string): unknown {
  const kept = document.querySelector(`script[${STATE_ATTRIBUTE}="${name}"]`);
  const json =
    kept?.textContent ??
    [...document.querySelectorAll('script:not([src]):not([type*="json"])')]
      .map(({ textContent }) => textContent ?? '')
      .filter((program) => program.includes(name))
      .flatMap((program) => statesIn(program).find((state) => state.name === name)?.json ?? [])[0];
  return json === undefined ? undefined : parsed(json);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // A damaged snapshot: as if the page had none.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
