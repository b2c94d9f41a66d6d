/** How many postings stand side by side. */
export const COMPARED = { least: 2, most: 5 };
