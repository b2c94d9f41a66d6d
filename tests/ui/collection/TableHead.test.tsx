// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { TableHead } from '../../../src/ui/collection/TableHead';
import type { ColumnId } from '../../../src/ui/state/columns';
import type { Sort } from '../../../src/ui/state/rows-state';
import { speakEnglish } from '../english';
import { one, render } from '../render';

beforeAll(speakEnglish);

// As the shelf sorts: names from A, the soonest day, what is most, newest or furthest first.
test.each<[ColumnId, Sort, string]>([
  ['title', 'title', 'ascending'],
  ['company', 'company', 'ascending'],
  ['place', 'place', 'ascending'],
  ['tags', 'tags', 'ascending'],
  ['site', 'site', 'ascending'],
  ['closes', 'validThrough', 'ascending'],
  ['followUp', 'followUp', 'ascending'],
  ['status', 'status', 'descending'],
  ['pay', 'pay', 'descending'],
  ['rating', 'rating', 'descending'],
  ['posted', 'posted', 'descending'],
  ['saved', 'saved', 'descending'],
])('the column %s, by %s, is sorted %s, and the other way round when reversed', (id, sort, direction) => {
  for (const reversed of [false, true]) {
    render(
      <table>
        <TableHead columns={[{ id, width: 100 }]} sort={sort} reversed={reversed} chosen="none" onChooseAll={() => {}} send={() => {}} />
      </table>,
    );
    expect(one('[aria-sort]').getAttribute('aria-sort') === direction).toBe(!reversed);
  }
});
