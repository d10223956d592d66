import { eachPair, example, type Rule } from './rule.ts';

/** Both sides are the same sentence: it was copied and not translated. */
export const untranslated: Rule = {
  code: 'untranslated',
  severity: 'error',
  explanation: 'The source was copied instead of translated. Translate it; names, codes and addresses may stay.',
  prepare: eachPair((zh, en) => {
    const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
    if (plain(zh) !== plain(en)) return null;
    // A code, a number or a name of a word or two is the same in both languages: `kubectl`, `RCEP`, `2020`.
    const isSentence = /\p{Script=Han}/u.test(zh) || (en.match(/[A-Za-z]{2,}/g) ?? []).length > 3;
    return isSentence ? { message: 'both sides are the same text' } : null;
  }),
  fires: [
    example('The meeting was held in the old town hall.', 'The meeting was held in the old town hall.'),
    example('会议在旧市政厅举行。', '会议在旧市政厅举行。'),
  ],
  rests: [example('kubectl get pods', 'kubectl get pods'), example('会议', 'Meeting'), example('2020', '2020')],
};
