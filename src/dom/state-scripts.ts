/**
 * Data that a page hands to its own program in a script: `window.__appData = {…};`. It is found by its name, read as JSON and never run.
 * Of what it holds only the posting's own members are taken: the same objects carry the site's settings, forms and people.
 */

/** The members that are taken of an object, of each entry of a list; `*` is every name. `true` takes a text, figure or truth value as it is. */
type Shape = true | { readonly [name: string]: Shape };

const named: Shape = { label: true, name: true };
const moment: Shape = { dateTimeUtc: true };
const seekJob: Shape = {
  id: true,
  title: true,
  content: true,
  isExpired: true,
  advertiser: named,
  location: named,
  workTypes: named,
  salary: named,
  listedAt: moment,
  expiresAt: moment,
};

/** The names that programs read their data under, as seen on public pages from 2023 to autumn 2026. */
const states: Readonly<Record<string, Shape>> = {
  /** Greenhouse: its boards since 2024, embedded ones too. */
  __remixContext: {
    state: {
      loaderData: {
        '*': {
          jobPostId: true,
          jobPost: {
            id: true,
            title: true,
            company_name: true,
            job_post_location: true,
            introduction: true,
            content: true,
            conclusion: true,
            published_at: true,
            public_url: true,
            pay_ranges: { min: true, max: true, currency_type: true },
          },
        },
      },
    },
  },
  /** Ashby. */
  __appData: {
    organization: { name: true },
    posting: {
      id: true,
      title: true,
      descriptionHtml: true,
      departmentName: true,
      locationName: true,
      secondaryLocationNames: true,
      workplaceType: true,
      employmentType: true,
      publishedDate: true,
      applicationDeadline: true,
      scrapeableCompensationSalarySummary: true,
    },
  },
  /** Indeed. */
  _initialData: {
    jobKey: true,
    jobInfoWrapperModel: {
      jobInfoModel: {
        jobInfoHeaderModel: { jobTitle: true, companyName: true, formattedLocation: true },
        jobMetadataHeaderModel: { jobType: true },
        sanitizedJobDescription: { content: true },
      },
    },
    salaryInfoModel: { salaryText: true },
    hostQueryExecutionResult: { data: { jobData: { results: { job: { key: true, datePublished: true, expired: true } } } } },
  },
  /** SEEK and its sisters, in both of their stores. */
  SEEK_REDUX_DATA: { jobdetails: { result: { job: seekJob, workArrangements: { arrangements: named } } } },
  SEEK_APOLLO_DATA: { ROOT_QUERY: { jobDetails: { job: seekJob, workArrangements: { arrangements: named } } } },
};

/** The attribute that names the state in a script that holds nothing but its JSON. */
export const STATE_ATTRIBUTE = 'data-page-state';

const names = Object.keys(states);
/** Deeper than this is no posting. */
const DEEPEST = 24;
const MOST_ENTRIES = 200;

/** Whether a piece of a program may assign a known state. */
export function mayHoldState(program: string): boolean {
  return names.some((name) => program.includes(name));
}

/** The states that a program assigns, each reduced to its posting's members and written as JSON. What is no JSON is left out. */
export function statesIn(program: string): { readonly name: string; readonly json: string }[] {
  return names.flatMap((name) => {
    const assigned = new RegExp(`(?:window|self|globalThis)(?:\\.${name}|\\[["']${name}["']\\])\\s*=\\s*(?=\\{)`).exec(program);
    if (assigned === null) return [];
    const start = assigned.index + assigned[0].length;
    const value = reduce(parseObject(program.slice(start, endOfObject(program, start))), states[name] ?? {}, 0);
    return value === undefined ? [] : [{ name, json: JSON.stringify(value) }];
  });
}

/** Where the object that begins at `start` ends; the text's end where it does not. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  try {
    return JSON.parse(withoutUndefined(text));
  } catch (error) {
    // No JSON: an object that only a program understands.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** SEEK's serialiser writes what is missing as `undefined`, which JSON has no word for. In texts the word stays. */
function withoutUndefined(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfString(text, at);
    else if (text.startsWith('undefined', at)) {
      out += `${text.slice(from, at)}null`;
      from = at + 'undefined'.length;
      at = from - 1;
    }
  }
  return out + text.slice(from);
}

function reduce(value: unknown, shape: Shape, depth: number): unknown {
  if (depth > DEEPEST || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ENTRIES).flatMap((item: unknown) => reduce(item, shape, depth + 1) ?? []);
    return items.length === 0 ? undefined : items;
  }
  // A text stands where some pages wrap it into an object ("content").
  if (typeof value !== 'object') return shape === true || (typeof value === 'string' && 'content' in shape) ? value : undefined;
  if (shape === true) return undefined;
  const members = new Map<string, unknown>();
  for (const [written, inner] of Object.entries(value)) {
    // Apollo writes a field's arguments behind its name: `label({"locale":"en-AU"})`.
    const name = written.replace(/[:(].*$/s, '');
    const wanted = shape['*'] ?? (Object.hasOwn(shape, name) ? shape[name] : undefined);
    const kept = wanted === undefined ? undefined : reduce(inner, wanted, depth + 1);
    if (kept !== undefined && !members.has(name) && name !== '__proto__') members.set(name, kept);
  }
  return members.size === 0 ? undefined : Object.fromEntries(members);
}
