// What may befall the lines of any text file, and what stands above and under them.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import { type Draft, OUT, type SetLine } from './draft.ts';
import type { Furnisher } from './furniture.ts';
import { outLine, runHeads, trimBlanks, type WrapOptions, wrapLine } from './printing.ts';

/** What may happen to the lines of any text file. */
export interface Press {
  readonly draft: Draft;
  readonly random: Random;
  readonly furnisher: Furnisher;
  readonly first: Lang;
}

interface Accident {
  readonly name: string;
  readonly share: number;
  happen(lines: SetLine[], press: Press): SetLine[];
}

const langOf = (line: SetLine | undefined, draft: Draft): Lang | undefined => {
  const said = line?.find(({ sentence }) => sentence !== OUT);
  return said && draft.sentences[said.sentence]!.lang;
};

export const accidents: readonly Accident[] = [
  {
    name: 'wraps',
    share: 0.12,
    happen(lines, { random, draft }) {
      const only = random.pick<Lang | null>([null, null, 'en', 'zh']);
      const options: WrapOptions = {
        width: random.between(36, 104),
        hang: random.pick(['', '', '', '  ', '    ']),
        hyphens: random.pick([0, 0, 0.3]),
        random,
      };
      const between = random.pick([0, 0, 0, 1, 0.2]);
      return lines.flatMap((line) => {
        if (only && langOf(line, draft) !== only) return [line];
        return wrapLine(line, options).flatMap((part, k) => (k > 0 && random.chance(between) ? [[], part] : [part]));
      });
    },
  },
  {
    name: 'pages',
    share: 0.07,
    happen(lines, { random, furnisher, first }) {
      const size = random.between(14, 50);
      const pages: SetLine[][] = [];
      for (let k = 0; k < lines.length; k += size) pages.push(lines.slice(k, k + size));
      const end = random.pick([[], [[]], [outLine('\f')]]);
      return runHeads(
        pages,
        pages.map(() => first),
        random,
        furnisher,
      ).flatMap((page) => [...page, ...end]);
    },
  },
  {
    name: 'watermark',
    share: 0.05,
    happen(lines, { random, furnisher, first }) {
      const [mark, part] = [furnisher.line('watermark', first), random.pick([1, 0.6, 0.1])];
      return lines.map((line) =>
        random.chance(line.length > 0 ? part : part / 8) ? [...line, ...outLine(mark)] : line,
      );
    },
  },
  {
    name: 'stray lines',
    share: 0.09,
    happen(lines, { random, furnisher }) {
      const part = random.pick([0.03, 0.08]);
      return lines.flatMap((line) => {
        if (line.length > 0 || !random.chance(part)) return [line];
        const lang = random.pick<Lang>(['zh', 'zh', 'en']);
        const stray = random.chance(0.4)
          ? furnisher.remark(lang)
          : furnisher.line(random.pick(['top', 'bottom']), lang);
        return [[], outLine(stray), []];
      });
    },
  },
  {
    name: 'no blank lines',
    share: 0.06,
    happen: (lines) => lines.filter((line) => line.length > 0),
  },
  {
    name: 'too many blank lines',
    share: 0.06,
    happen: (lines, { random }) =>
      lines.flatMap((line) => (line.length === 0 && random.chance(0.3) ? [[], [], []] : [line])),
  },
  {
    name: 'a blank line after each',
    share: 0.03,
    happen: (lines) => lines.flatMap((line) => (line.length > 0 ? [line, []] : [line])),
  },
  {
    name: 'glued lines',
    share: 0.04,
    happen(lines, { random, draft }) {
      const [part, joint] = [random.pick([0.05, 0.2]), random.pick(['', ' '])];
      const glued: SetLine[] = [];
      // Number of the last line that is not blank.
      let above = -1;
      for (const line of lines) {
        const [a, b] = [langOf(glued[above], draft), langOf(line, draft)];
        if (a && b && a !== b && random.chance(part))
          glued.splice(above, glued.length, [...glued[above]!, ...outLine(joint), ...line]);
        else glued.push(line);
        if (line.length > 0) above = glued.length - 1;
      }
      return glued;
    },
  },
  {
    name: 'white space at line ends',
    share: 0.12,
    happen: (lines, { random }) =>
      lines.map((line) =>
        random.chance(0.3) ? [...line, ...outLine(random.pick([' ', '  ', '\u3000', '\t', '\u00a0']))] : line,
      ),
  },
  {
    name: 'ragged indents',
    share: 0.05,
    happen: (lines, { random }) =>
      lines.map((line) =>
        line.length > 0 && random.chance(0.3)
          ? [...outLine(random.pick([' ', '  ', '\u3000\u3000', '\t'])), ...line]
          : line,
      ),
  },
];

/** Furniture above and under the lines, then accidents. @param amount of noise; `isFree`: lines may be broken anywhere */
export function print(
  lines: readonly SetLine[],
  press: Press,
  { amount, isFree }: { amount: number; isFree: boolean },
): SetLine[] {
  const { random } = press;
  let printed = trimBlanks(lines);
  const few = (): number => random.pick([1, 1, 2, 3, 5]);
  if (random.chance(0.35 * amount)) printed = [...furnish('top', few(), press), ...printed];
  if (random.chance(0.3 * amount)) printed = [...printed, ...furnish('bottom', few(), press)];
  if (isFree)
    for (const accident of accidents)
      if (random.chance(accident.share * amount)) printed = accident.happen(printed, press);
  return printed;
}

function furnish(of: 'top' | 'bottom', count: number, { random, furnisher, first }: Press): SetLine[] {
  const lang = random.pick<Lang>(['zh', 'zh', 'en', first]);
  const blanks = random.pick([0, 0.3, 1]);
  const lines: SetLine[] = [];
  for (let k = 0; k < count; k++) {
    const line = outLine(furnisher.line(of, random.chance(0.85) ? lang : 'en'));
    const gap = random.chance(blanks) ? [[]] : [];
    lines.push(...(of === 'top' ? [line, ...gap] : [...gap, line]));
  }
  return lines;
}
