// All layouts.
import { clauses } from './clauses.ts';
import { codes } from './code.ts';
import { columns } from './columns.ts';
import { listings } from './contents.ts';
import { forms } from './forms.ts';
import { glosses } from './glosses.ts';
import { halves } from './halves.ts';
import { keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { letters } from './letters.ts';
import { lines } from './lines.ts';
import { markdowns } from './markdown.ts';
import { mixed } from './mixed.ts';
import { orders } from './orders.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { paragraphs } from './paragraphs.ts';
import { parameters } from './parameters.ts';
import { programmes } from './programmes.ts';
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
  ...parameters,
  ...columns,
  ...markdowns,
  ...clauses,
  ...listings,
  ...wordLayouts,
  ...glosses,
  ...forms,
  ...orders,
  ...keys,
  ...subtitles,
  ...talks,
  ...letters,
  ...verses,
  ...papers,
  ...programmes,
  ...codes,
  ...webs,
  ...mixed,
];
