/** The parts of a workbook that are the same for every export: ECMA-376 (Office Open XML), as small as Excel and LibreOffice take it. */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The cell formats, by their place in `styles`. */
export const style = { plain: 0, header: 1, day: 2, moment: 3, link: 4 } as const;

export const contentTypes = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>\
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/>\
</Types>`;

export const packageRelations = relations([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']]);

export const workbookRelations = relations([
  ['rId1', `${RELATIONS}/worksheet`, 'worksheets/sheet1.xml'],
  ['rId2', `${RELATIONS}/worksheet`, 'worksheets/sheet2.xml'],
  ['rId3', `${RELATIONS}/styles`, 'styles.xml'],
]);

/** `names` are the sheets'; `filtered` is the range that the first sheet filters. */
export function workbook(names: readonly [string, string], filtered: string): string {
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>\
<sheet name="${names[0]}" sheetId="1" r:id="rId1"/><sheet name="${names[1]}" sheetId="2" r:id="rId2"/></sheets>\
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${names[0]}!${filtered}</definedName></definedNames>\
</workbook>`;
}

/** Dates as ISO 8601 has them, whatever the reader's country. */
export const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}">\
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>\
<font><u/><sz val="11"/><color rgb="FF1F5F4F"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The beginning of a sheet whose first row stays in sight; `widths` in characters. */
export function sheetHead(widths: readonly number[]): string {
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
}

/** The end of a sheet. `links` are cells by the ids of their targets in `linkRelations`. */
export function sheetTail(filtered: string, links: readonly string[]): string {
  const hyperlinks = links.map((cell, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`).join('');
  return `</sheetData><autoFilter ref="${filtered}"/>${links.length === 0 ? '' : `<hyperlinks>${hyperlinks}</hyperlinks>`}</worksheet>`;
}

/** The targets of a sheet's links; `targets` are markup already. */
export function linkRelations(targets: readonly string[]): string {
  return relations(
    targets.map((target, index) => [`rId${index + 1}`, `${RELATIONS}/hyperlink`, target]),
    ' TargetMode="External"',
  );
}

function relations(all: readonly (readonly [string, string, string])[], mode = ''): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`).join('');
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`;
}

/** The name of a column: A to Z, AA, AB … `index` from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
