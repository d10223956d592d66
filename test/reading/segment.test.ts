import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpans } from '../../src/reading/fold.ts';
import { rejoinBlocks } from '../../src/reading/rejoin.ts';
import { segmentBlocks } from '../../src/reading/segment.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { documentOf, speech } from './texts.ts';

const segmented = (text: string) => {
  const document = documentOf(text);
  const blocks = rejoinBlocks(separateBlocks(document), document);
  return { blocks, segments: segmentBlocks(blocks, document) };
};

test('a paragraph gives its sentences, a salutation one segment, furniture none', () => {
  const { segments } = segmented(
    'Ladies and gentlemen, dear friends,\n\nRain fell. We went home.\n\n- 3 -\n\n各位朋友：\n\n下雨了。我们回家。',
  );
  expect(segments.en.map(({ text }) => text)).toEqual([
    'Ladies and gentlemen, dear friends,',
    'Rain fell.',
    'We went home.',
  ]);
  expect(segments.zh.map(({ text }) => text)).toEqual(['各位朋友：', '下雨了。', '我们回家。']);
});

test('a sentence that a page cut has a place on both pages', () => {
  const text = '下雨了。我们撑着伞回\n\nRain fell.\n\n家去。';
  const { segments } = segmented(text);
  expect(segments.zh[1]!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['我们撑着伞回', '家去。']);
});

test('only the sentence that breaks off is marked so', () => {
  const { segments } = segmented('下雨了。我们要推动完善国\n\nRain fell. We');
  expect(segments.zh.map(({ incomplete }) => incomplete ?? false)).toEqual([false, true]);
  expect(segments.en.map(({ incomplete }) => incomplete ?? false)).toEqual([false, true]);
});

test('segments rebuild their block, and their spans point at the text they claim', () => {
  // Hard wraps at any width, in either order.
  const wrap = (text: string, width: number): string =>
    text.includes(' ')
      ? text.replace(new RegExp(`(.{${width},${width + 12}}) `, 'g'), '$1\n')
      : text.replace(new RegExp(`(.{${width}}[^A-Za-z])(?=[^A-Za-z])`, 'g'), '$1\n');
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...speech], { minLength: 1 }),
      fc.integer({ min: 20, max: 60 }),
      (parts, width) => {
        const text = parts.map(({ zh, en }) => `${wrap(zh, width)}\n\n${wrap(en, width)}`).join('\n\n');
        const { blocks, segments } = segmented(text);
        for (const lang of ['zh', 'en'] as const) {
          for (const { text: own, spans } of segments[lang]) expect(foldSpans(text, spans).text).toBe(own);
          const joint = lang === 'zh' ? '' : ' ';
          blocks.forEach((block, i) => {
            const inside = segments[lang].filter((segment) => segment.block === i);
            if (block.lang === lang) expect(inside.map((segment) => segment.text).join(joint)).toBe(block.text);
            else expect(inside).toEqual([]);
          });
          expect(segments[lang].map((segment) => segment.text).join(joint)).toBe(
            parts.map((part) => part[lang]).join(joint),
          );
        }
      },
    ),
    { seed: 5, numRuns: 80 },
  );
});
