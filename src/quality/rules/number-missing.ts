import { example, quote, type Rule } from './rule.ts';

/** A number stands on one side only: often right (a year said as "that year"), so it is no more than a hint. */
export const numberMissing: Rule = {
  code: 'number-missing',
  severity: 'info',
  explanation: 'A number written in digits has no counterpart on the other side. Add it if it was forgotten.',
  prepare:
    ({ pairs, evidence }) =>
    (k) => {
      const { zh = [], en = [] } = evidence(k)?.numbers ?? {};
      if (zh.length > 0 && en.length > 0) return null;
      for (const [lang, other, mentions] of [['zh', 'English', zh] as const, ['en', 'Chinese', en] as const]) {
        const text = pairs[k]![lang];
        // "7." at the start counts the paragraph, which one side often leaves out.
        const lost = mentions.find((m) => m.form === 'digits' && !(m.span.start === 0 && /^\d+[.、．]/.test(text!)));
        if (!lost) continue;
        const written = quote(text!.slice(lost.span.start, lost.span.end));
        return { message: `${written} is missing in the ${other}`, [lang]: lost.span };
      }
      return null;
    },
  fires: [example('会议于1997年召开。', 'The conference was held that year.')],
  rests: [
    example('会议于1997年召开。', 'The conference was held in 1997.'),
    example('7. 结论', 'Conclusion'),
    example('两人', 'They'),
  ],
};
