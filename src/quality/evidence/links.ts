// Which words of two texts go together when each place can be claimed only once and links support one another. A word
// that is left over meets something by chance in every long sentence; what it meets has a better claim upon it.
import type { Content, Contents } from './content.ts';
import type { Strengths } from './cover.ts';
import { associate } from './learned.ts';

/** Returns a function that links the words of any Chinese text of the set with those of any English one. */
export function prepareLinks(contents: Contents): (zh: number, en: number) => Strengths {
  const candidates = new Candidates(contents);
  return (z, e) => {
    const [zh, en] = [contents.zh[z]!, contents.en[e]!];
    candidates.gather(zh, en, z === e);
    const claims = candidates.weighClaims(zh, en, contents.zhWeights);
    return candidates.share(claims, zh.types.length, en.types.length);
  };
}

/** Words whose links may support another's lie this near to it in Chinese. */
const NEAR_ZH = 4;
/** Support fades with the distance in English: half of it is left after four words, and none after eight. */
const [NEAR_EN, FADING] = [6, 8];
/** A link without support still claims a little; more support than that of four words adds nothing. */
const [ALONE, ENOUGH] = [0.1, 4];
/** Words that say the same stand no further from where they would in proportion: a word said a thousand times would take minutes. */
const REACH = 100;
/** What a claim loses from the beginning of one text to the end of the other. */
const ASTRAY = 0.7;

/** All places where two texts may say the same word, by place in Chinese. */
class Candidates {
  private readonly contents: Contents;
  /** For each English type its first place in the text at hand, valid where `stamps` has this comparison's number. */
  private readonly stamps: Int32Array;
  private readonly firsts: Int32Array;
  private comparison = 0;
  private count = 0;
  private zh = new Int32Array(1024);
  private en = new Int32Array(1024);
  private strengths = new Float32Array(1024);
  /** Where the candidates of each Chinese place begin. */
  private starts = new Int32Array(1);

  constructor(contents: Contents) {
    this.contents = contents;
    this.stamps = new Int32Array(contents.enWeights.length);
    this.firsts = new Int32Array(contents.enWeights.length);
  }

  /** @param isOwn the two are a pair, which must not be its own witness for what the texts teach */
  gather(zh: Content, en: Content, isOwn: boolean): void {
    const { contents, stamps, firsts } = this;
    const nexts = this.placeTypes(en.types);
    this.count = 0;
    this.starts = new Int32Array(zh.types.length + 1);
    const add = (place: number, type: number, strength: number) => {
      const middle = (place * en.types.length) / zh.types.length;
      for (let at = firsts[type]!; at >= 0; at = nexts[at]!)
        if (Math.abs(at - middle) <= REACH) this.push(place, at, strength);
    };
    for (let k = 0; k < zh.types.length; k++) {
      this.starts[k] = this.count;
      const type = zh.types[k]!;
      const [targets, strengths] = [contents.targets[type]!, contents.strengths[type]!];
      for (let t = 0; t < targets.length; t++) {
        if (stamps[targets[t]!] === this.comparison) add(k, targets[t]!, strengths[t]!);
      }
      const company = contents.learned.companies[type];
      for (let t = 0; company && t < company.types.length; t++) {
        const other = company.types[t]!;
        if (stamps[other] !== this.comparison) continue;
        const strength = associate(contents.learned, type, other, company.counts[t]!, isOwn);
        if (strength > 0) add(k, other, strength);
      }
    }
    this.starts[zh.types.length] = this.count;
  }

  /** How well each candidate stands: by its strength, by the links around it, and by its place. */
  weighClaims({ types }: Content, en: Content, zhWeights: Float32Array): Float32Array {
    const [height, width] = [types.length, en.types.length];
    const claims = new Float32Array(this.count);
    for (let c = 0; c < this.count; c++) {
      const [i, j] = [this.zh[c]!, this.en[c]!];
      let support = ALONE;
      const last = Math.min(height - 1, i + NEAR_ZH);
      for (let other = Math.max(0, i - NEAR_ZH); other <= last; other++) {
        if (other !== i) support += this.strongestNear(other, j) * zhWeights[types[other]!]!;
      }
      const astray = Math.abs(i / height - j / width);
      claims[c] = this.strengths[c]! * Math.min(ALONE + ENOUGH, support) * (1 - ASTRAY * astray);
    }
    return claims;
  }

  /** Each place is shared out by claim: the best one has its whole strength, the others as much less as they claim less. */
  share(claims: Float32Array, height: number, width: number): Strengths {
    const [mostZh, mostEn] = [new Float32Array(height), new Float32Array(width)];
    for (let c = 0; c < this.count; c++) {
      const [i, j, claim] = [this.zh[c]!, this.en[c]!, claims[c]!];
      if (claim > mostZh[i]!) mostZh[i] = claim;
      if (claim > mostEn[j]!) mostEn[j] = claim;
    }
    const [zhStrengths, enStrengths] = [new Float32Array(height), new Float32Array(width)];
    for (let c = 0; c < this.count; c++) {
      const [i, j] = [this.zh[c]!, this.en[c]!];
      const won = this.strengths[c]! * claims[c]!;
      const [ofZh, ofEn] = [won / mostEn[j]!, won / mostZh[i]!];
      if (ofZh > zhStrengths[i]!) zhStrengths[i] = ofZh;
      if (ofEn > enStrengths[j]!) enStrengths[j] = ofEn;
    }
    return { zhStrengths, enStrengths };
  }

  private strongestNear(place: number, target: number): number {
    let most = 0;
    for (let c = this.starts[place]!; c < this.starts[place + 1]!; c++) {
      const distance = Math.abs(this.en[c]! - target);
      if (distance === 0 || distance > NEAR_EN) continue;
      const strength = this.strengths[c]! * (1 - distance / FADING);
      if (strength > most) most = strength;
    }
    return most;
  }

  /** @returns for each place the next one of the same type, −1 after the last */
  private placeTypes(types: Int32Array): Int32Array {
    this.comparison++;
    const nexts = new Int32Array(types.length);
    for (let k = types.length - 1; k >= 0; k--) {
      const type = types[k]!;
      nexts[k] = this.stamps[type] === this.comparison ? this.firsts[type]! : -1;
      this.stamps[type] = this.comparison;
      this.firsts[type] = k;
    }
    return nexts;
  }

  private push(zh: number, en: number, strength: number): void {
    if (this.count === this.zh.length) {
      this.zh = widen(this.zh, new Int32Array(2 * this.count));
      this.en = widen(this.en, new Int32Array(2 * this.count));
      this.strengths = widen(this.strengths, new Float32Array(2 * this.count));
    }
    this.zh[this.count] = zh;
    this.en[this.count] = en;
    this.strengths[this.count++] = strength;
  }
}

function widen<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
