import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Section } from '../../posting/posting';
import { DotSeparated } from '../controls/DotSeparated';
import { tn } from '../message';
import { sectionWord } from './field-words';
import styles from './PostingSections.module.css';
import { findQuote, type Span } from './quote-place';
import { layOut, type SectionBlocks, type TextLine } from './section-blocks';

/** Words to be marked. `id` changes with every jump, so that the same words can be gone to twice. */
export interface Jump {
  readonly id: number;
  readonly quote: string;
}

interface PostingSectionsProps {
  readonly sections: readonly Section[];
  readonly jump: Jump | undefined;
  /** Told after a jump whether the words stand in this text. */
  readonly onJumped: (found: boolean) => void;
}

/** The posting's text in its sections, what all postings of a company repeat folded to one line each. */
export function PostingSections({ sections, jump, onJumped }: PostingSectionsProps) {
  const text = useMemo(() => layOut(sections), [sections]);
  const spans = useMemo(() => findQuote(text.lines, jump?.quote ?? ''), [text, jump]);
  const firstMark = useRef<HTMLElement>(null);
  const firstLine = spans.keys().next().value;
  const jumped = useRef<number>();

  // Once a jump: a record that comes anew while the words are marked leaves the focus where the user took it since.
  useEffect(() => {
    if (jump === undefined || jump.id === jumped.current) return;
    jumped.current = jump.id;
    onJumped(spans.size > 0);
    const mark = firstMark.current;
    if (mark === null) return;
    const details = mark.closest('details');
    if (details) details.open = true;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center' });
  }, [jump, spans, onJumped]);

  const render = (line: TextLine): ComponentChildren => {
    const span = spans.get(line.line);
    return span ? <MarkedLine text={line.text} span={span} markRef={line.line === firstLine ? firstMark : null} /> : line.text;
  };

  return (
    <div>
      {text.sections.map((laidOut) => (
        <SectionView key={laidOut.blocks.length > 0 ? lineOf(laidOut) : laidOut.section.heading} laidOut={laidOut} render={render} />
      ))}
    </div>
  );
}

function lineOf({ blocks }: SectionBlocks): number | undefined {
  const first = blocks[0];
  return first?.kind === 'list' ? first.lines[0]?.line : first?.line.line;
}

function SectionView({ laidOut, render }: { laidOut: SectionBlocks; render: (line: TextLine) => ComponentChildren }) {
  const { section, folded, words } = laidOut;
  const heading = section.heading ?? (section.kind === 'other' || section.kind === 'intro' ? undefined : sectionWord(section.kind));
  if (folded && words > 0) {
    return (
      <details class={styles.folded} data-kind={section.kind}>
        <summary class={styles.summary}>
          <DotSeparated>
            <span key="heading">{heading}</span>
            <span key="words" class={styles.words}>
              {tn('words', words)}
            </span>
          </DotSeparated>
        </summary>
        <Blocks laidOut={laidOut} render={render} />
      </details>
    );
  }
  return (
    <section class={styles.section} data-kind={section.kind}>
      {heading !== undefined && (
        <h2 class={styles.heading} dir="auto">
          {heading}
        </h2>
      )}
      {laidOut.blocks.length > 0 && <Blocks laidOut={laidOut} render={render} />}
    </section>
  );
}

function Blocks({ laidOut, render }: { laidOut: SectionBlocks; render: (line: TextLine) => ComponentChildren }) {
  return (
    <div class={styles.text}>
      {laidOut.blocks.map((block) =>
        block.kind === 'paragraph' ? (
          <p key={block.line.line} dir="auto">
            {render(block.line)}
          </p>
        ) : (
          <ul key={block.lines[0]?.line} class={styles.bullets}>
            {block.lines.map((line) => (
              <li key={line.line} dir="auto">
                {render(line)}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function MarkedLine({ text, span, markRef }: { text: string; span: Span; markRef: Ref<HTMLElement> }) {
  return (
    <>
      {text.slice(0, span.start)}
      <mark class={styles.mark} ref={markRef} tabIndex={-1}>
        {text.slice(span.start, span.end)}
      </mark>
      {text.slice(span.end)}
    </>
  );
}
