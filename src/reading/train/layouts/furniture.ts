// What stands around a text and is none of it, as sites, libraries, papers and programs print it. `{title}` is the document's own.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import { fillOne } from './filling.ts';

/** Lines above a text. */
const tops: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '当前位置：首页 > {word} > {word} > 正文',
    '当前位置: {word}网 › {title}',
    '您现在的位置：首页 >> {word} >> {title}',
    '首页 | {word} | {word} | {word} | 关于我们',
    '{word}网',
    '热搜： {word} {word} {word}',
    '查看： {n}|回复： {small}',
    '[{word}] {title}（中英对照）',
    '[[资料分享]] {title}',
    '发表于 {stamp}:12 | 显示全部楼层 |阅读模式',
    '{day} {small}:30 来源：{word}网 作者：{name}',
    '来源：{word}日报    发布时间：{day}',
    '{date}　来源：{word}社　编辑：{name}',
    '作者：{name}  时间：{slash}  点击数：{n}',
    '【字体：大 中 小】 【打印】 【关闭】',
    '字号 T|T',
    '阅读 {n} · 评论 {small} · 收藏',
    '{n}人浏览',
    '浏览次数：{n}次',
    '发布于 {day}',
    '更新时间：{stamp}',
    '更新于{slash}',
    '分享到： 微博 微信 QQ空间',
    '下载积分：{small}分',
    '文档贡献者：{user}',
    '{title}_中英对照_{word}_{word}文库',
    '{title}（双语）',
    '{title}中英文对照版',
    '{title} - {word}学习网',
    '中英对照',
    '【双语】{title}',
    '双语全文如下：',
    '以下为全文：',
    '全文如下',
    '讲话全文（中英双语）',
    '致辞全文如下：',
    '本文共{n}字，阅读约需{small}分钟',
    '导读：{remark}',
    '摘要：{remark}',
    '编者按：{remark}',
    '温馨提示：{remark}',
    '关键词：{word}；{word}；{word}',
    '标签：{word} {word} {word}',
    '编号：{code}',
    '文号：〔{year}〕{n}号',
    '密级：公开',
    '第{small}页 共{n2}页',
    '1/{n2}',
    '原文链接：{url}',
    '译者：{name}',
    '翻译：{name}　校对：{name}',
    '{name} 译',
    '主讲人：{name}',
    '班级______ 姓名______ 得分______',
    '点击上方蓝字关注我们',
    '扫描二维码，获取更多双语资料',
    '公众号：{word}翻译',
    '（第{small}稿，{day}）',
    '修订记录',
    '打开APP阅读全文',
    '登录 | 注册',
    '搜索',
    '{word}　{word}　{word}　{word}',
    '附件{small}',
  ],
  en: [
    'Home > {Word} > {Word}',
    'Home | {Word} | {Word} | About us | Contact',
    'You are here: Home / {Word} / {title}',
    'Skip to main content',
    'Posted on {date} by {user}',
    'Published: {day}',
    'Last updated: {stamp}',
    'Updated {slash}',
    'By {Name} | {date}',
    'Source: {Word} Daily    Editor: {Name}',
    'Views: {n}  Replies: {small}',
    '{n} views · {small} comments',
    '{small} min read',
    'Share  Tweet  Print  E-mail',
    'Download PDF ({small}.{n2} MB)',
    'The full text follows:',
    'Full text of the speech',
    'English version below',
    'Chinese-English bilingual edition',
    'For immediate release',
    'Check against delivery',
    'DRAFT - not for circulation',
    'Ref. No.: {code}',
    'Distr.: General',
    'Original: English',
    'Document {code}',
    'Page 1 of {n2}',
    'Vol. {small}, No. {n2} ({year})',
    'ISSN 1234-{n2}78',
    'Copyright (c) {year} {Name}. All rights reserved.',
    'Tags: {Word}, {Word}',
    'Search this site...',
    'Log in | Register',
    '{url}',
    'See {url}',
    'Translated by {Name}',
    'Class: ________ Name: ________',
    'Version {small}.{small}',
    '{Word} {Word} Ltd.',
    'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License.',
  ],
};

/** Lines under a text. */
const bottoms: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '上一篇：{word}的{word}',
    '下一篇：{word}与{word}',
    '【上一篇】{title}　【下一篇】没有了',
    '相关阅读：',
    '相关文章推荐',
    '责任编辑：{name}',
    '（责任编辑：{name}）',
    '编辑：{name}　审核：{name}',
    '转载请注明出处：{url}',
    '本文来自{word}网，转载请注明出处。',
    '本文转载自{word}双语网，版权归原作者所有。',
    '版权所有 © {year} {word}网 {word}ICP备{big}号',
    '免责声明：{remark}',
    '声明：{remark}',
    '未经许可，不得转载。',
    '本作品采用知识共享署名-非商业性使用 4.0 国际许可协议进行许可。',
    '扫一扫，关注我们',
    '长按二维码识别关注',
    '点赞({n}) 打赏 收藏 举报',
    '发表评论　共{small}条',
    '{user}：谢谢分享',
    '{stamp} 来自{word}',
    '返回顶部',
    '返回列表',
    '【打印本页】【关闭窗口】',
    '附件下载：{title}.doc',
    '参考资料：{url}',
    '以上译文仅供参考。',
    '（完）',
    '—— 完 ——',
    '未完待续',
    '地址：{word}路{n}号　电话：{phone}　邮编：100{small}05',
    '联系我们 | 网站地图 | 隐私政策',
    '译文来源：{word}社',
    '更多内容请访问 {url}',
    '文档由{word}文库提供，下载后可编辑',
    '第{small}页',
  ],
  en: [
    'Previous: {Word} {Word}',
    'Next >',
    'Related articles',
    'Read more: {url}',
    'Comments ({small})',
    'Leave a reply',
    'Back to top',
    '© {year} {Word} {Word}. All rights reserved.',
    'Terms of Use | Privacy Policy | Contact',
    'This work is licensed under a Creative Commons Attribution 4.0 International License.',
    'Printed in China',
    'Editor: {Name}',
    'Source: {url}',
    'Retrieved from {url} on {day}',
    'Subscribe to our newsletter',
    'Follow us on Twitter @{user}',
    'Page {small} of {n2}',
    '- END -',
    'THE END',
    'Sent from my phone',
    'Tel: {phone}  E-mail: {mail}',
    'Powered by {Word}',
    'Download the app',
    '***',
    'Note: {remark}',
    'Please do not reply to this message.',
  ],
};

/** Running heads and feet; `{page}` is the number of the page. */
export const runners: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '{title}　第{page}页',
    '第 {page} 页',
    '第{page}页 共{n2}页',
    '{title}',
    '{title} {page}',
    '{page}　{title}',
    '· {page} ·',
    '{word}文库 - {title} - {page}',
    '{word}集团　　　　{page}',
    '{page}/{n2}',
    '{year}年第{small}期',
  ],
  en: [
    'Page {page}',
    'Page {page} of {n2}',
    '- {page} -',
    '{page}',
    '{title}',
    '{title}  {page}',
    '{page}  {title}',
    '{code}          {title}',
    '{code}',
    '{page}/{n2}',
    '{url} {page}',
    '{Word} {Word} | {page}',
    '{slash}, {time}',
    '[{page}]',
  ],
};

/** What a site or a program puts at the end of many lines. */
export const watermarks: readonly string[] = [
  '本文转载自{word}双语-{url}',
  '（来源：{word}网）',
  '{word}网{url}整理',
  '{url}',
  ' www.{user}.com',
  '更多资料请关注微信公众号{word}英语',
  '[{word}网]',
  '遥遥遥',
  '◎{word}论坛',
  ' 免费下载{url}',
  '©{user}',
  'Downloaded from {url}',
];

/** Labels that say what comes, in lines of their own. */
export const labels: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '原文',
    '【原文】',
    '译文',
    '【译文】',
    '参考译文：',
    '中文',
    '英文',
    '英文版',
    '中文版：',
    '英文原文：',
    '中文翻译',
    '【英文】',
    '例句：',
    '【中文译文】',
    '词汇',
    '中译英',
    '英译中',
    '对照：',
    '课文',
    '全文翻译',
    '双语对照',
  ],
  en: [
    'English',
    'Chinese',
    'English:',
    'Chinese:',
    'Translation',
    'Original',
    'English version',
    'Chinese Version',
    'Text',
    'Text A',
    '[English]',
    'ENGLISH TEXT',
    'EN',
    'ZH',
    'Transcript',
    'Example:',
    'Reference translation',
  ],
};

/** Remarks of those who teach, translate or publish: of no other language. */
export const remarks: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '这里的介词不能省略。',
    '本句主语较长，翻译时可以拆成两个短句',
    '此处原文有误，已按上下文改正',
    '注意时态的变化。',
    '该词在口语中很常见，书面语一般不用。',
    '本资料由网友整理，仅供学习交流，请于下载后24小时内删除。',
    '为方便阅读，译文略有删节。',
    '以上内容如有错漏，欢迎指正',
    '考试大纲要求掌握这一用法。',
    '作者写这篇文章的时候只有二十三岁。',
    '不同的版本此处文字略有出入',
    '英文名称以工商登记为准。',
    '图片来自网络',
    '这是一个倒装句，正常语序应把状语放在句末。',
    '本合同一式两份，中英文具有同等效力',
    '动词用了被动语态，汉语里可以不译出“被”字。',
    '下面的练习请在课后完成。',
    '请将下列句子译成英语：',
    '记住这几个搭配，写作时用得上',
    '请勿用于商业用途。',
    '括号内的文字为译者所加',
    '本节选自第三章',
  ],
  en: [
    'This sentence is in the passive voice.',
    'The original has a misprint here.',
    'Not every reader will agree with this rendering.',
    'Some passages have been shortened',
    'Answers are given at the end of the book.',
    'Translate the following sentences into Chinese:',
    'In case of discrepancy, the Chinese version shall prevail.',
    'This page was last edited a year ago',
    'Photo: courtesy of the author',
    'The opinions expressed here are those of the author alone.',
    'Draft translation, not checked',
    'Compare the two versions.',
    'See also the previous chapter.',
    'TODO: check this with the editor',
  ],
};

/** How a remark is opened. */
const remarkHeads: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '注：',
    '译注：',
    '【注】',
    '译者注：',
    '（注：',
    '解析：',
    '点评：',
    '**译注：',
    '讲解：',
    '※ ',
    '注意：',
    '提示：',
    '',
    '备注 ',
    '[注] ',
  ],
  en: ['Note: ', 'NB: ', "Translator's note: ", '[Note] ', '* ', 'Tip: ', '', 'Comment: '],
};

const surnames = '王李张刘陈杨黄赵周吴徐孙朱马胡郭何林高罗'.split('');
const given = '明芳伟丽强敏静磊洋艳勇杰娟涛超霞平刚桂英晓东雨晨子涵一凡若溪'.split('');
const firstNames = 'Anna Paul Mary John Ingrid Tom Helen Peter Susan David Grace Li Wei Mei Carlos Fatima Kenji'.split(
  ' ',
);
const lastNames = 'Smith Reis Olund Brown Wang Chen Zhang Miller Solberg Taylor Zhou Jones Garcia Tanaka Liu'.split(
  ' ',
);

/** Short words that furniture is filled with. */
export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Prints lines around a text, of its own title or of anything. */
export interface Furnisher {
  line(of: 'top' | 'bottom' | 'label', lang: Lang): string;
  /** A remark in one line. */
  remark(lang: Lang): string;
  /** Any template, filled. */
  fill(template: string, lang: Lang, more?: Readonly<Record<string, string>>): string;
}

export function createFurnisher(random: Random, words: Words, titles: Readonly<Record<Lang, string>>): Furnisher {
  const fill = (template: string, lang: Lang, more: Readonly<Record<string, string>> = {}): string =>
    fillOne(
      template.replace(/\{(word|Word|name|Name|remark)\}/g, (_, name: string) => draw(name, lang)),
      lang,
      random,
      {
        title: titles[lang],
        ...more,
      },
    );
  const draw = (name: string, lang: Lang): string => {
    if (name === 'word') return random.pick(words.zh);
    if (name === 'Word') return capitalise(random.pick(words.en));
    if (name === 'name')
      return random.pick(surnames) + random.pick(given) + (random.chance(0.5) ? random.pick(given) : '');
    if (name === 'Name') return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
    return random.pick(remarks[lang]);
  };
  return {
    fill,
    line: (of, lang) => fill(random.pick({ top: tops, bottom: bottoms, label: labels }[of][lang]), lang),
    remark(lang) {
      const head = random.pick(remarkHeads[lang]);
      const close = head.startsWith('（') ? '）' : head.startsWith('**') ? '**' : '';
      return head + random.pick(remarks[lang]) + close;
    },
  };
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
