// The value of a Chinese numeral, written with characters, with digits, or with both.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export interface ChineseValue {
  readonly value: number;
  /** 三百多, 几十, 七八个, 百, 万: a size rather than a number. */
  readonly approximate: boolean;
}

/**
 * Reads a numeral: 两百, 二〇二三, 十二亿三千万, 3.6万, 一百二, 三点五, 三百多万, 廿三.
 * @param numeral characters of one numeral, already folded by `foldNumerals`; digits may have commas and a point
 * @returns null where the characters make no numeral
 */
export function readChineseNumeral(numeral: string): ChineseValue | null {
  const vague = /^(?:好?几|数)|[多余几来]/.test(numeral);
  const bare = numeral
    .replace(/^(?:好?几|数)|[多余几来\s]/g, '')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  const [whole = '', decimals] = bare.split('点');
  const parts = whole.match(/[0-9][0-9, ]*(?:\.[0-9]+)?|./g);
  if (!parts) return null;
  if (decimals !== undefined) {
    const integer = readChineseNumeral(whole);
    const scale = /[万亿]+$/.exec(decimals)?.[0] ?? '';
    const tail = decimals.slice(0, decimals.length - scale.length).replace(/./g, (c) => String(DIGITS[c] ?? c));
    if (!integer) return null;
    const factor = [...scale].reduce((product, c) => product * SCALES[c]!, 1);
    return { value: round(Number(`${integer.value}.${tail}`) * factor), approximate: vague };
  }
  if (parts.length > 1 && parts.every((part) => part in DIGITS)) return readPositional(parts, vague);
  const choice = spreadChoice(parts);
  if (choice) return { value: sum(choice) ?? 0, approximate: true };
  const value = sum(parts);
  if (value === null) return null;
  // 百, 千, 万 without a digit before them mean "many" (百花齐放, 千万别); 十 alone is ten.
  const bareScale = /^[百千万亿]+$/.test(whole);
  return { value, approximate: vague || bareScale };
}

/** Digits without units: 二〇二三 is 2023; 七八 is seven or eight; 五四 is a date used as a name. */
function readPositional(parts: readonly string[], vague: boolean): ChineseValue {
  const values = parts.map((part) => DIGITS[part]!);
  if (values.length === 2 && values[0] !== 0) {
    const consecutive = values[1] === values[0]! + 1;
    return { value: consecutive ? values[0]! : values[0]! * 10 + values[1]!, approximate: true };
  }
  // 九一一 and 九二一 are days used as names; 二〇二三 is a year, 一〇八 a number
  const named = values.length === 3 && !parts.includes('零');
  return { value: Number(values.join('')), approximate: vague || named };
}

/** 三四十, 五六百, 十五六: two digits in a row are a choice; the lower one is kept. Null where there is none. */
function spreadChoice(parts: readonly string[]): string[] | null {
  const at = parts.findIndex((part, i) => {
    const [a, b] = [DIGITS[part], DIGITS[parts[i + 1] ?? '']];
    return a !== undefined && b !== undefined && a > 0 && b === a + 1;
  });
  return at < 0 ? null : parts.filter((_, i) => i !== at + 1);
}

/** Adds up a numeral with units; null where two digits stand side by side without one. */
function sum(parts: readonly string[]): number | null {
  let high = 0;
  let section = 0;
  let digit: number | null = null;
  let unit = 1;
  for (const [i, part] of parts.entries()) {
    const [u, scale] = [UNITS[part], SCALES[part]];
    if (u) {
      section += (digit ?? (section === 0 || parts[i - 1] === '零' ? 1 : 0)) * u;
      // 千 after a finished unit, as in 十千, is not written; 百万 and 千万 are, and end here with the scale.
      digit = null;
      unit = u;
    } else if (scale) {
      const low = high % scale;
      const carried = section + (digit ?? 0) + low;
      high = high - low + (carried || 1) * scale;
      section = 0;
      digit = null;
      unit = scale;
    } else {
      const value = DIGITS[part] ?? Number(part.replace(/[, ]/g, ''));
      if (Number.isNaN(value) || (digit !== null && digit !== 0)) return null;
      digit = value;
      if (value === 0) unit = 1;
      // 一百二 is 120 and 三万六 is 36,000: a last digit right after a unit counts the next lower place.
      if (i === parts.length - 1 && i > 0 && unit >= 100 && part in DIGITS) digit = (value * unit) / 10;
    }
  }
  return round(high + section + (digit ?? 0));
}

/** 3.6 × 10,000 is 36,000 and not 36,000.000000000004. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
