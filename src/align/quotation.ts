// British texts quote in single marks, which look like apostrophes; the evidence reads one kind of mark only.

const opening = /(^|[\s([“"—–-])['‘](?=[\p{L}\p{N}.…“"])/gu;
const closing = /(?<=[\p{P}\p{L}\p{N}])['’](?=$|[\s)\]"”—–,.;:!?-])/gu;
/** `'tis`, `'em`, `'90s`: an apostrophe that opens nothing. */
const elided = /^(?:tis|twas|em|til|cause|bout|round|n|\d\ds?)\b/iu;

/** Single quotation marks made double: `'Nonsense,' he said.` → `“Nonsense,” he said.`; apostrophes stay. */
export function doubleQuotes(text: string): string {
  if (!/['‘’]/.test(text)) return text;
  const opened = text.replace(opening, (match, before: string, at: number) =>
    elided.test(text.slice(at + match.length)) ? match : `${before}“`,
  );
  // `the boys' room`: a mark behind a letter closes only what was opened or what ends the sentence.
  return opened.replace(closing, (mark, at: number) => {
    const before = opened[at - 1]!;
    if (/\p{P}/u.test(before) && before !== mark) return '”';
    const open = opened.lastIndexOf('“', at);
    return open >= 0 && !opened.slice(open, at).includes('”') ? '”' : mark;
  });
}
