/** What a list can be sorted by. Best, newest and highest first, what is due soonest first, names from A; what is not known comes last. */
export const sortOrders = [
  'relevance',
  'saved',
  'posted',
  'pay',
  'company',
  'title',
  'place',
  'site',
  'tags',
  'status',
  'statusAt',
  'rating',
  'followUp',
  'interviewAt',
  'validThrough',
] as const;
export type SortOrder = (typeof sortOrders)[number];
