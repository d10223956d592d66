// Characters that scanners take for others, and the other script.
import { createRequire } from 'node:module';
import type { Random } from '../random.ts';

/** Characters that scanners take for each other, both ways. */
const slips = new Map<string, string>();
for (const pair of [
  '0O',
  '1l',
  'lI',
  '未末',
  '已己',
  '日曰',
  '人入',
  '土士',
  '干千',
  '太大',
  '天夫',
  '的旳',
  '，．',
  '。．',
  'ec',
  'hb',
  'mn',
  '拔拨',
  '侯候',
  '戊戌',
  '治冶',
  '壹一',
  '間問',
])
  for (const [from, to] of [
    [pair[0]!, pair[1]!],
    [pair[1]!, pair[0]!],
  ] as const)
    if (!slips.has(from)) slips.set(from, to);

/** Some characters for others. @param part of those that have a likeness, about a quarter */
export function slip(random: Random, part: number): Convert {
  return (text) => {
    let changed = '';
    for (const char of text) changed += slips.has(char) && random.chance(part * 4) ? slips.get(char)! : char;
    return changed;
  };
}

type Convert = (text: string) => string;
const converters = new Map<string, Convert>();

/** To Traditional characters as they are written in Hong Kong, in Taiwan, or anywhere. */
export function openConverter(to: 'hk' | 'twp' | 't'): Convert {
  const opened = converters.get(to);
  if (opened) return opened;
  const { Converter } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');
  const convert = Converter({ from: 'cn', to });
  converters.set(to, convert);
  return convert;
}
