// Units of a memory, or of an imported file, as documents of a report.
import type { Issue, NewUnit } from '../../model.ts';
import { type LinkOptions, linkPair } from './from-alignment.ts';
import type { ReportDocument, ReportPair } from './report.ts';

export interface UnitOptions extends LinkOptions {
  /** What a check found wrong with a unit. */
  readonly issuesOf?: (unit: NewUnit) => readonly Issue[];
}

/** Gathers units by the document they came from, in the order in which the documents first appear. */
export function reportUnits(units: Iterable<NewUnit>, options: UnitOptions = {}): ReportDocument[] {
  const documents = new Map<string, ReportDocument & { pairs: ReportPair[] }>();
  for (const unit of units) {
    // Two files may have one title, and an imported file may hold several documents.
    const key = JSON.stringify([unit.document, unit.uri]);
    let document = documents.get(key);
    if (!document) {
      const tags = { zh: scriptTag(unit.zhTag), en: unit.enTag };
      document = { title: unit.document || unit.uri || 'Without a document', uri: unit.uri, tags, pairs: [] };
      documents.set(key, document);
    }
    document.pairs.push(reportUnit(unit, options));
  }
  return [...documents.values()];
}

function reportUnit(unit: NewUnit, options: UnitOptions): ReportPair {
  const { zh, en, score, type, kind } = unit;
  return { zh, en, score, type, kind, issues: options.issuesOf?.(unit) ?? [], links: linkPair(unit, options) };
}

/** Where a tag names no script or region, Simplified is meant: with bare `zh` a browser may pick Japanese glyphs. */
const scriptTag = (tag: string): string => (/^zh$/i.test(tag) ? 'zh-Hans' : tag);
