// data/folding.bin: the Simplified form of each UTF-16 unit, of the characters of OpenCC (Apache-2.0) as `opencc-js` carries them.
import traditionalCharacters from 'opencc-js/dict/TSCharacters';

export function compileFolding(): Buffer {
  const simplified = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (const entry of traditionalCharacters.split('|')) {
    const [from = '', to = ''] = entry.split(' ');
    if (from.length === 1 && to.length === 1) simplified[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return Buffer.from(simplified.buffer);
}
