/** What is read from the parts of a workbook directly, because the XLSX library loses or inflates it. */
import { type A1Reference, parseA1 } from '../spreadsheet/a1';
import { unescapeXlsxText, unescapeXml, xmlAttributes } from './xlsx-text';
import type { ZipArchive } from './zip';

const WORKBOOK = 'xl/workbook.xml';

/** `Target` of a relationship, relative to the part's folder or absolute, as name of a part. */
function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const piece of `${folder}/${target}`.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '.' && piece !== '') path.push(piece);
  }
  return path.join('/');
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

function relationshipsOf(archive: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash);
  const xml = archive.text(`${folder}/_rels/${part.slice(slash + 1)}.rels`) ?? '';
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
    const attributes = xmlAttributes(tag);
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      part: resolvePart(folder, attributes.get('Target') ?? ''),
    };
  });
}

/** The part of each sheet by its name, in the order of the tabs. */
export function sheetParts(archive: ZipArchive): Map<string, string> {
  const relationships = relationshipsOf(archive, WORKBOOK);
  const parts = new Map<string, string>();
  for (const [tag] of (archive.text(WORKBOOK) ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const attributes = xmlAttributes(tag);
    const id = [...attributes].find(([name]) => /^\w+:id$/.test(name))?.[1];
    const part = relationships.find((relationship) => relationship.id === id)?.part;
    if (part !== undefined) parts.set(attributes.get('name') ?? '', part);
  }
  return parts;
}

/** All texts of a comment's runs, without those of phonetic readings. */
function textOf(comment: string): string {
  const spoken = comment.replaceAll(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  const texts = [...spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)];
  return unescapeXlsxText(
    texts.map(([, text = '']) => unescapeXml(text.replaceAll(/\r\n?/g, '\n'))).join(''),
  );
}

/**
 * Notes by name of the sheet and address of the cell (`B2`). The library drops those on cells without value and style,
 * and spaces at the ends of the others.
 */
export function notesOf(archive: ZipArchive): Map<string, Map<string, string>> {
  const sheets = new Map<string, Map<string, string>>();
  for (const [name, part] of sheetParts(archive)) {
    const notes = new Map<string, string>();
    for (const relationship of relationshipsOf(archive, part)) {
      if (!relationship.type.endsWith('/comments')) continue;
      const xml = archive.text(relationship.part) ?? '';
      for (const [, tag = '', body = ''] of xml.matchAll(
        /<(?:\w+:)?comment(\s[^>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/g,
      )) {
        const address = xmlAttributes(tag).get('ref');
        if (address !== undefined) notes.set(address, textOf(body));
      }
    }
    sheets.set(name, notes);
  }
  return sheets;
}

/** How many charts each sheet has, by its name. */
export function chartCountsOf(archive: ZipArchive): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name, part] of sheetParts(archive)) {
    const drawings = relationshipsOf(archive, part).filter(({ type }) => type.endsWith('/drawing'));
    const charts = drawings.flatMap((drawing) => relationshipsOf(archive, drawing.part));
    counts.set(name, charts.filter(({ type }) => type.endsWith('/chart')).length);
  }
  return counts;
}

export interface DefinedName {
  readonly name: string;
  readonly sheetName: string;
  readonly reference: A1Reference;
}

/** Names of ranges of the workbook; built-in, hidden and calculated names, and those of one sheet only, are left out. */
export function definedNamesOf(archive: ZipArchive): DefinedName[] {
  const names: DefinedName[] = [];
  const workbook = archive.text(WORKBOOK) ?? '';
  for (const [, tag = '', formula = ''] of workbook.matchAll(
    /<(?:\w+:)?definedName(\s[^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
  )) {
    const attributes = xmlAttributes(tag);
    const name = attributes.get('name') ?? '';
    if (name.startsWith('_xlnm.') || attributes.get('hidden') === '1' || attributes.has('localSheetId'))
      continue;
    const reference = parseA1(unescapeXml(formula));
    if (reference?.sheetName !== undefined) names.push({ name, sheetName: reference.sheetName, reference });
  }
  return names;
}

/** Font of cells that name none: the first of the workbook's. */
export function defaultFontOf(archive: ZipArchive): { readonly name?: string; readonly size?: number } {
  const fonts =
    /<(?:\w+:)?fonts[\s>][\s\S]*?<\/(?:\w+:)?font>/.exec(archive.text('xl/styles.xml') ?? '')?.[0] ?? '';
  const valueOf = (element: string): string | undefined =>
    xmlAttributes(new RegExp(`<(?:\\w+:)?${element}\\s[^>]*>`).exec(fonts)?.[0] ?? '').get('val');
  const [name, size] = [valueOf('name'), valueOf('sz')];
  return { ...(name === undefined ? {} : { name }), ...(size === undefined ? {} : { size: Number(size) }) };
}

/** Takes the defined names out: the library makes an object of every cell of theirs, also of whole columns. */
export function removeDefinedNames(archive: ZipArchive): void {
  const workbook = archive.text(WORKBOOK) ?? '';
  archive.set(WORKBOOK, workbook.replace(/<(?:\w+:)?definedNames[\s>][\s\S]*?<\/(?:\w+:)?definedNames>/, ''));
}

/** Whether days are counted from 1904. */
export function countsFrom1904(archive: ZipArchive): boolean {
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(archive.text(WORKBOOK) ?? '')?.[0] ?? '';
  return ['1', 'true'].includes(xmlAttributes(properties).get('date1904') ?? '');
}

/** How many looks of cells the workbook numbers. */
export function styleCountOf(archive: ZipArchive): number {
  const looks =
    /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(archive.text('xl/styles.xml') ?? '')?.[0] ?? '';
  return (looks.match(/<(?:\w+:)?xf[\s>/]/g) ?? []).length;
}

/** The part with the shared texts, wherever it stands; empty where there is none. */
export function sharedTextsXml(archive: ZipArchive): string {
  const part = relationshipsOf(archive, WORKBOOK).find(({ type }) => type.endsWith('/sharedStrings'))?.part;
  return (part === undefined ? undefined : archive.text(part)) ?? '';
}

/** Empties the part with the shared texts. */
export function removeSharedTexts(archive: ZipArchive): void {
  const part = relationshipsOf(archive, WORKBOOK).find(({ type }) => type.endsWith('/sharedStrings'))?.part;
  if (part === undefined) return;
  archive.set(
    part,
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>',
  );
}

/** Position of the tab that was open, from 0. */
export function activeTabOf(archive: ZipArchive): number {
  const view = /<(?:\w+:)?workbookView\s[^>]*>/.exec(archive.text(WORKBOOK) ?? '')?.[0] ?? '';
  return Number(xmlAttributes(view).get('activeTab') ?? 0);
}
