import { eachPair, example, quote, type Rule, spanOf } from './rule.ts';

const ACRONYM = /(?<![A-Za-z])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![a-z])/g;

/** An acronym of the Chinese that the English does not have, under any spelling. */
export const acronymMissing: Rule = {
  code: 'acronym-missing',
  severity: 'info',
  explanation: 'An acronym on the Chinese side is not in the English. Write it there too, or write it out.',
  prepare: eachPair((zh, en) => {
    const letters = en.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const initials = (en.match(/[A-Z]/g) ?? []).join('');
    for (const match of zh.normalize('NFKC').matchAll(ACRONYM)) {
      // Written out, an acronym still leaves its capitals: 世贸组织(WTO) and "World Trade Organization".
      if (letters.includes(match[0]) || initials.includes(match[0])) continue;
      return { message: `${quote(match[0])} is not in the English`, zh: spanOf(match as RegExpExecArray) };
    }
    return null;
  }),
  fires: [example('签署RCEP协定', 'The trade agreement was signed.')],
  rests: [
    example('签署RCEP协定', 'The RCEP agreement was signed.'),
    example('加入WTO', 'joining the World Trade Organization'),
    example('U盘', 'a USB stick'),
  ],
};
