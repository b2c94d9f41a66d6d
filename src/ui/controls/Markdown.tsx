import { lexer, type Token, type Tokens } from 'marked';
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { ExternalLink } from '../postings/ExternalLink';
import styles from './Markdown.module.css';

/**
 * A text in Markdown. `marked` takes it apart; its tokens become elements here, one by one, and no HTML is ever made of it: a tag in the text
 * is shown as the words that it is, a picture as its description, and a link leads to http(s) or nowhere.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: true }), [text]);
  return (
    <div class={styles.text} dir="auto">
      {blocks(tokens)}
    </div>
  );
}

function blocks(tokens: readonly Token[]): ComponentChildren {
  // A text has no other identity for its parts than their order.
  return tokens.map((token, index) => <Fragment key={`${index} ${token.type}`}>{draw(token)}</Fragment>);
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function draw(token: Token): ComponentChildren {
  const inner = () => ('tokens' in token && token.tokens ? blocks(token.tokens) : plain(token));
  if (isList(token)) return list(token);
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'heading':
      return <p class={styles.heading}>{inner()}</p>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{plain(token)}</code>
        </pre>
      );
    case 'codespan':
      return <code>{plain(token)}</code>;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'link':
      return <ExternalLink href={'href' in token ? String(token.href) : undefined}>{inner()}</ExternalLink>;
    case 'text':
    case 'escape':
      return inner();
    default:
      // HTML, tables, pictures: as they were typed.
      return token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List): ComponentChildren {
  const drawn = items.map((item, index) => (
    <li key={`${index} ${item.raw}`}>
      {item.task && <input type="checkbox" checked={item.checked === true} disabled aria-label={item.text} />}
      {blocks(item.tokens.filter(({ type }) => type !== 'checkbox'))}
    </li>
  ));
  return ordered ? <ol start={start === '' ? 1 : start}>{drawn}</ol> : <ul>{drawn}</ul>;
}

function plain(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
