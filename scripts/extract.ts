/**
 * The reader without a browser: pages, pasted texts, JSON-LD files or single phrases in, JSON out.
 * `npm run --silent extract -- FILE [--url URL] [--captured-at ISO]`, `--list LIST.jsonl`, `--field NAME --list LIST.jsonl`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { refuse } from '../src/posting/refusal';
import * as z from '../src/posting/zod';

const usage = `usage: extract FILE [--url URL] [--captured-at ISO]      a page (.html, .xhtml), a text (.txt) or JSON-LD (.json); - is stdin
       extract --list LIST.jsonl                          a line in: {"file","url","capturedAt"}
       extract --field NAME --list LIST.jsonl             a line in: {"text","capturedAt"}`;

const FileLine = z.object({ file: z.string(), url: z.optional(z.string()), capturedAt: z.optional(z.string()) });
const FieldLine = z.object({ text: z.string(), capturedAt: z.optional(z.string()) });

function fail(message: string): never {
  process.stderr.write(`${message}\n${usage}\n`);
  process.exit(2);
}

function linesOfList<Line>(path: string, schema: z.ZodMiniType<Line>): Line[] {
  const rows = readFileSync(path === '-' ? 0 : path, 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '')
    .map((row, index) => {
      const line = schema.safeParse(parseJson(row));
      return line.success ? line.data : fail(`${path}, line ${index + 1}: ${z.prettifyError(line.error)}`);
    });
}

/** What no JSON is fits no schema either, and is told of with its line. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function arguments_() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, 'captured-at': { type: 'string' }, list: { type: 'string' }, field: { type: 'string' } },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** One input that cannot be read, or that a defect of the reader stops, is reported and does not cost the rest of the list. */
function withoutDefect<Result>(input: string, read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${input.slice(0, 200)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = arguments_();
  const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

  if (values.field !== undefined) {
    const { readFieldFromText, TextField } = await import('../src/fields/from-text');
    const { textOfMarkup } = await import('./page-file');
    const field = TextField.safeParse(values.field);
    if (!field.success || values.list === undefined) return fail(`--field takes one of ${TextField.options.join(' ')}, and a --list`);
    for (const line of linesOfList(values.list, FieldLine)) {
      const capturedAt = line.capturedAt ?? new Date().toISOString();
      print({ value: withoutDefect(line.text, () => readFieldFromText(field.data, textOfMarkup(line.text), { capturedAt })) ?? null });
    }
    return 0;
  }

  const { readFile } = await import('./page-file');
  if (values.list !== undefined) {
    for (const { file, url, capturedAt } of linesOfList(values.list, FileLine)) {
      print(withoutDefect(file, () => readFile(file, url, capturedAt)) ?? { ok: false, error: refuse('unreadable') });
    }
    return 0;
  }
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) return fail('one FILE, or --list');
  if (file !== '-' && !existsSync(file)) return fail(`there is no file ${file}`);
  const result = readFile(file, values.url, values['captured-at']);
  print(result);
  return result.ok ? 0 : 1;
}

process.exitCode = await main();
