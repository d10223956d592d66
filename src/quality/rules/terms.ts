import { stem } from '../../language/stems.ts';
import { cutEnglishWords } from '../../language/words.ts';
import type { GlossaryTerm } from '../../model.ts';
import { type Doubt, example, type PairSet, quote, type Rule } from './rule.ts';

const union: GlossaryTerm = {
  zh: '茶叶协会',
  en: 'Tea Growers’ Association',
  field: '',
  status: 'official',
  note: '',
};
const club: GlossaryTerm = { ...union, en: 'Tea Club', status: 'forbidden', note: 'Tea Growers’ Association' };

/** A glossary has a term for some of the Chinese, and the English does not use it. */
export const termUnused: Rule = {
  code: 'term-unused',
  severity: 'info',
  explanation:
    'The English does not use the term that the glossary gives. Use it, or add the form met to the glossary.',
  prepare: (set) => {
    const find = prepareTerms(set, ['official', 'preferred']);
    return (k) => {
      const { zh, en } = set.pairs[k]!;
      if (zh === null || en === null) return null;
      const found = find(zh);
      const english = found.length > 0 ? stemsOf(en) : '';
      for (const { at, terms } of found) {
        if (terms.some((term) => english.includes(stemsOf(term.en)))) continue;
        const { zh: chinese, en: wanted } = terms[0]!;
        return {
          message: `${quote(chinese)} is ${quote(wanted)} in the glossary`,
          zh: { start: at, end: at + chinese.length },
        };
      }
      return null;
    };
  },
  fires: [example('茶叶协会昨天开会。', 'The tea society met yesterday.', [union])],
  rests: [
    example('茶叶协会昨天开会。', 'The tea growers’ association met yesterday.', [union]),
    example('协会昨天开会。', 'The society met yesterday.', [union]),
  ],
};

/** A form that the glossary forbids. */
export const termForbidden: Rule = {
  code: 'term-forbidden',
  severity: 'error',
  explanation: 'The English uses a form that the glossary forbids for this Chinese. Write what the glossary says.',
  prepare: (set) => {
    const find = prepareTerms(set, ['forbidden', 'deprecated']);
    return (k): Doubt | null => {
      const { zh, en } = set.pairs[k]!;
      if (zh === null || en === null) return null;
      const found = find(zh);
      const english = found.length > 0 ? stemsOf(en) : '';
      for (const { terms } of found) {
        const term = terms.find((entry) => english.includes(stemsOf(entry.en)));
        if (!term) continue;
        const instead = term.note ? `; write ${quote(term.note)}` : '';
        const severity = term.status === 'forbidden' ? 'error' : 'info';
        return { message: `${quote(term.en)} is ${term.status} for ${quote(term.zh)}${instead}`, severity };
      }
      return null;
    };
  },
  fires: [example('茶叶协会昨天开会。', 'The tea club met yesterday.', [club])],
  rests: [
    example('茶叶协会昨天开会。', 'The tea growers’ association met yesterday.', [club]),
    example('朋友们在俱乐部。', 'Friends are at the tea club.', [club]),
  ],
};

/** Stems with spaces at both ends, so that "party" is not found in "parties' partyist". */
function stemsOf(text: string): string {
  return ` ${cutEnglishWords(text).map(stem).join(' ')} `;
}

interface Found {
  readonly at: number;
  /** All entries of the glossary for these characters. */
  readonly terms: readonly GlossaryTerm[];
}

/** Finds the terms of a Chinese text, the longest at each place. */
function prepareTerms({ terms }: PairSet, statuses: readonly GlossaryTerm['status'][]): (zh: string) => Found[] {
  const byZh = groupByZh(terms.filter(({ zh, status }) => zh !== '' && statuses.includes(status)));
  const byFirst = new Map<string, string[]>();
  for (const zh of [...byZh.keys()].sort((a, b) => b.length - a.length)) {
    byFirst.set(zh[0]!, [...(byFirst.get(zh[0]!) ?? []), zh]);
  }
  return (text) => {
    const found: Found[] = [];
    if (byFirst.size === 0) return found;
    for (let at = 0; at < text.length; at++) {
      const zh = byFirst.get(text[at]!)?.find((term) => text.startsWith(term, at));
      if (!zh) continue;
      found.push({ at, terms: byZh.get(zh)! });
      at += zh.length - 1;
    }
    return found;
  };
}

function groupByZh(terms: readonly GlossaryTerm[]): Map<string, GlossaryTerm[]> {
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of terms) groups.set(term.zh, [...(groups.get(term.zh) ?? []), term]);
  return groups;
}
