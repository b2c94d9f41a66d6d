/** The smallest things a page says: what stands in one element without another element in between. Reading them never glues two facts together. */
import { foldSpace } from '../../readers/lines';

export interface TextRun {
  /** Folded, never empty. */
  readonly text: string;
  /** The element whose own words these are. */
  readonly element: Element;
}

export interface RunsOptions {
  /** Elements that are left out with all that they hold. */
  readonly skip?: (element: Element) => boolean;
  /** Reading stops in front of this element. */
  readonly until?: Element | undefined;
}

/** Elements whose words are never shown as words. */
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'CODE', 'HEAD']);

/** The runs of an element in document order. Parsers may cut a text in several nodes; they are one run here. */
export function textRuns(root: Element, { skip, until }: RunsOptions = {}): TextRun[] {
  const runs: TextRun[] = [];
  let owner: Element = root;
  let text = '';
  const end = (): void => {
    const folded = foldSpace(text);
    if (folded !== '') runs.push({ text: folded, element: owner });
    text = '';
  };
  const left: { node: Node; parent: Element }[] = [{ node: root, parent: root }];
  for (let next = left.pop(); next !== undefined && next.node !== until; next = left.pop()) {
    const { node, parent } = next;
    if (node.nodeType === 3) {
      if (parent !== owner) end();
      owner = parent;
      text += node.nodeValue ?? '';
    } else if (isElement(node)) {
      end();
      if (silent.has(node.tagName.toUpperCase()) || (node !== root && skip?.(node))) continue;
      for (let child = node.lastChild; child; child = child.previousSibling) left.push({ node: child, parent: node });
    }
  }
  end();
  return runs;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The first words of an element, each run by itself joined with a space: for elements that hold one fact. Nothing when it is empty. */
export function wordsOf(element: Element | null | undefined, options?: RunsOptions): string | undefined {
  if (!element) return undefined;
  const text = textRuns(element, options)
    .map((run) => run.text)
    .join(' ');
  return text === '' ? undefined : text;
}

/**
 * Cuts runs at the middle dots that LinkedIn sets between facts, whether a dot stands alone or opens or ends a run.
 * Empty segments stay, so that the place of a fact that is missing stays free.
 */
export function segmentsOf(runs: readonly TextRun[]): TextRun[][] {
  let segment: TextRun[] = [];
  const segments = [segment];
  for (const { text, element } of runs) {
    text.split(/(?:^|\s+)·(?=\s|$)/).forEach((part, index) => {
      if (index > 0) {
        segment = [];
        segments.push(segment);
      }
      const piece = part.trim();
      if (piece !== '') segment.push({ text: piece, element });
    });
  }
  return segments;
}

/** The words of a segment. */
export function segmentText(segment: readonly TextRun[] | undefined): string {
  return (segment ?? []).map((run) => run.text).join(' ');
}
