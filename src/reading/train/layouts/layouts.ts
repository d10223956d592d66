// All layouts.
import { clauses } from './clauses.ts';
import { codes } from './code.ts';
import { forms } from './forms.ts';
import { halves } from './halves.ts';
import { keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { lines } from './lines.ts';
import { markdowns } from './markdown.ts';
import { pages } from './pages.ts';
import { paragraphs } from './paragraphs.ts';
import { subtitles } from './subtitles.ts';
import { tables } from './tables.ts';
import { talks } from './talk.ts';
import { verses } from './verse.ts';
import { webs } from './web.ts';
import { wordLayouts } from './words.ts';

export const layouts: readonly Layout[] = [
  ...pages,
  ...halves,
  ...paragraphs,
  ...lines,
  ...tables,
  ...markdowns,
  ...clauses,
  ...wordLayouts,
  ...forms,
  ...keys,
  ...subtitles,
  ...talks,
  ...verses,
  ...codes,
  ...webs,
];
