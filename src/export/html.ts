import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { anchorOf, type IndexRow } from './markdown';
import { factsOf, titleOf } from './posting-facts';
import { textBlocks } from './text-blocks';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in HTML, between tags or in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** Builds one page that shows all postings, with an index: no script, nothing from outside, light and dark, and fit for printing. */
export async function* buildHtml(
  batches: Batches<ExportedPosting>,
  { index, now }: { readonly index: Batches<IndexRow>; readonly now: Date },
): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Job postings</title>
<style>${style}</style>
</head>
<body>
<h1>Job postings</h1>
<p class="made">Saved from Roleshelf on <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 10)}</time>.</p>
<nav aria-label="Index">
<ol>
`;
  for await (const rows of index) yield rows.map(indexRow).join('');
  yield '</ol>\n</nav>\n<main>\n';
  for await (const batch of batches) for (const posting of batch) yield articleOf(posting);
  yield '</main>\n</body>\n</html>\n';
}

function indexRow({ key, title, company }: IndexRow): string {
  const employer = company === undefined ? '' : ` <span dir="auto">${escapeHtml(company)}</span>`;
  return `<li><a href="#${anchorOf(key)}" dir="auto">${escapeHtml(titleOf({ title }))}</a>${employer}</li>\n`;
}

function articleOf(posting: ExportedPosting): string {
  return `<article id="${anchorOf(posting.key)}">\n${htmlOf(posting, 2)}</article>\n`;
}

/** One posting as HTML without attributes of style, for a page and for the clipboard. `level` is that of its heading. */
export function htmlOf(posting: ExportedPosting, level = 1): string {
  const heading = (depth: number, text: string) => `<h${level + depth} dir="auto">${escapeHtml(text)}</h${level + depth}>\n`;
  const facts = factsOf(posting).map(({ name, text, href }) => {
    const words = escapeHtml(text);
    return `<dt>${name}</dt><dd dir="auto">${href === undefined ? words : `<a href="${escapeHtml(href)}" rel="noreferrer">${words}</a>`}</dd>\n`;
  });
  const notes = posting.user.notes === undefined ? '' : `${heading(1, 'Notes')}<pre dir="auto">${escapeHtml(posting.user.notes)}</pre>\n`;
  const text = htmlText(posting, level + 1);
  return `${heading(0, titleOf(posting))}<dl>\n${facts.join('')}</dl>\n${notes}${text}`;
}

/** The posting's text as HTML: headings at `level`, its bullets as lists, any other line a paragraph; empty lines part paragraphs already. */
export function htmlText(posting: Pick<ExportedPosting, 'description' | 'sections'>, level: number): string {
  let html = '';
  let inList = false;
  for (const { kind, text } of textBlocks(posting)) {
    if (text.trim() === '') continue;
    if (inList !== (kind === 'item')) html += inList ? '</ul>\n' : '<ul>\n';
    inList = kind === 'item';
    const tag = kind === 'heading' ? `h${level}` : kind === 'item' ? 'li' : 'p';
    html += `<${tag} dir="auto">${escapeHtml(text)}</${tag}>\n`;
  }
  return inList ? `${html}</ul>\n` : html;
}

const style = `
:root { color-scheme: light dark; --text: light-dark(#1d1c21, #ededf2); --muted: light-dark(#5c5a64, #a9a7b3); --line: light-dark(#e4e1da, #303038); }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.6 system-ui, sans-serif; color: var(--text); background: light-dark(#faf9f6, #141417); overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; }
a { color: light-dark(#1f5f4f, #7ad0b5); }
.made, dt, nav span { color: var(--muted); }
article { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; }
dd { margin: 0; }
pre { white-space: pre-wrap; font: inherit; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
@media print { article { break-before: page; } nav a { color: inherit; } }
`;
