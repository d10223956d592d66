// The reversed English–Chinese dictionary at work. Data: ECDICT, MIT, https://github.com/skywind3000/ECDICT.
import { readPackaged } from './packaged.ts';
import { splitParts } from './parts.ts';
import { openWordStems, type WordStems } from './word-stems.ts';

/** English stems that have the (Simplified) word among their renderings. */
export type Renderings = Pick<WordStems, 'translate'>;

let loaded: Renderings | undefined;

/** The packaged renderings, as `packWordStems` wrote them; read once, on first use. */
export function loadRenderings(): Renderings {
  loaded ??= openWordStems(splitParts(readPackaged('renderings.bin')));
  return loaded;
}
