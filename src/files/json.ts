// JSON that means the same and commands no terminal: what JSON.stringify leaves as it is, of the characters that do, is escaped as well.

/** @param keys of objects on all levels that are written, in this order; all of them where it is left out */
export function formatJson(value: unknown, keys?: string[]): string {
  const json = JSON.stringify(value, keys);
  return commanding.test(json) ? json.replaceAll(everyCommanding, asReference) : json;
}

/** Controls beyond ASCII, which open escape sequences too, marks of direction, and the line ends of Unicode. */
const commanding = /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/u;
const everyCommanding = new RegExp(commanding, 'gu');

const asReference = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
