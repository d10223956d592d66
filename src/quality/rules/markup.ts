import { example, nameOf, quote, type Rule, spanOf } from './rule.ts';

/** Tags, entities, unexpanded placeholders, and the marks that converters and free services leave. */
const LEFTOVER: readonly RegExp[] = [
  /<\/?(?:b|i|u|p|br|em|a|span|div|font|strong|sup|sub|td|tr|li|ul|h[1-6]|img|bpt|ept|ph|g|x)(?:\s[^<>]*)?\/?>/i,
  /&(?:nbsp|amp|lt|gt|quot|apos|#\d{2,5}|#x[0-9a-f]{2,4});/i,
  /\{\\\*?\\?[a-z]+\d*[^}]*\}|\\(?:par|rtf1|u\d{4,5})\b/,
  /(?:evaluation|trial) (?:version|copy|only)|created with (?:aspose|an evaluation)|仅供(?:试用|评估)|试用版|更多(?:资料|文档)请(?:访问|登录)|本文档由.{0,12}(?:上传|下载|提供)/i,
];

export const markup: Rule = {
  code: 'markup',
  severity: 'warning',
  explanation: 'Markup or a watermark was left in the text. Remove it before the pair goes into a memory.',
  prepare:
    ({ pairs }) =>
    (k) => {
      const { zh, en } = pairs[k]!;
      const [inZh, inEn] = [find(zh ?? ''), find(en ?? '')];
      // The same tag on both sides is what the text is about, or inline markup that a tool keeps.
      if (inZh?.[0] === inEn?.[0]) return null;
      const found = (inZh ?? inEn)!;
      const lang = inZh ? 'zh' : 'en';
      return { message: `${quote(found[0])} was left in the ${nameOf(lang)}`, [lang]: spanOf(found) };
    },
  fires: [
    example('点击<b>确定</b>', 'Click OK'),
    example('价格&nbsp;面议', 'Price on request'),
    example('本文档由网友上传', 'The annual report'),
  ],
  rests: [example('使用 <b> 标签', 'Use the <b> tag'), example('若 a<b 则', 'if a<b then'), example('研发 R&D', 'R&D')],
};

function find(text: string): RegExpExecArray | null {
  for (const pattern of LEFTOVER) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}
