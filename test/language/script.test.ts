import { expect, test } from 'vitest';
import { guessLang } from '../../src/language/script.ts';

test.each<['zh' | 'en', string]>([
  ['zh', 'RCEP协定'],
  ['zh', '5G 网络建设 project'],
  ['zh', 'Belt and Road 倡议'],
  ['zh', 'Kubernetes API Server 组件'],
  ['zh', 'iPhone 手机'],
  ['en', 'They call it 和合 and hold it dear.'],
  ['en', 'the idea of xiaokang (小康), a moderately prosperous society'],
  ['en', 'The Belt and Road (一带一路) forum'],
  ['zh', '（小康）'],
  ['en', 'supply chain'],
  ['en', '2030'],
])('a query is taken for %s: %s', (lang, query) => {
  expect(guessLang(query)).toBe(lang);
});
