/** A figure that is held to a limit: both sides measured in one run, on the same page, so that it says the same on any machine. */
export interface Ratio {
  readonly id: string;
  readonly value: number;
  readonly limit: number;
}

/** A figure for people, in the unit that it names. */
export interface Figure {
  readonly id: string;
  /** How many postings were saved, where that matters. */
  readonly size?: number;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'MB';
  readonly note?: string;
}

/** What one run of a bench gives, as `--json` writes it. */
export interface Measured {
  readonly ratios: readonly Ratio[];
  readonly figures: readonly Figure[];
}

/** The ratios that are over their limits. */
export function shortOf({ ratios }: Measured): readonly Ratio[] {
  return ratios.filter(({ value, limit }) => !(value <= limit));
}

/** Two tables of Markdown, for a terminal and for the docs alike. */
export function asTable({ ratios, figures }: Measured): string {
  return [
    '| ratio | value | limit | |',
    '| --- | ---: | ---: | --- |',
    ...ratios.map(({ id, value, limit }) => `| \`${id}\` | ${value.toFixed(2)} | ${limit} | ${value <= limit ? 'holds' : '**over**'} |`),
    '',
    '| figure | value | |',
    '| --- | ---: | --- |',
    ...figures.map(
      ({ id, size, value, unit, note = '' }) =>
        `| ${id}${size === undefined ? '' : `, ${size} saved`} | ${unit === 'bytes' ? value : value.toFixed(1)} ${unit} | ${note} |`,
    ),
  ].join('\n');
}

/** The value that `share` of the samples do not exceed; 0.5 is the median. Throws a RangeError without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('no samples');
  return value;
}
