// Words with a meaning of their own that terms hardly ever begin or end with: they carry the sentence, not the subject.

/** Chinese verbs and adverbs that lead up to what is spoken of: 开展|联合反恐演习, 实现|疫苗的可及性. */
export const chineseLightWords: ReadonlySet<string> = new Set(
  `开展 进行 实现 推动 加强 促进 坚持 加快 推进 落实 予以 给予 具有 作为 包括 成为 使得 通过 根据 按照 关于 有关 以及 或者 因此
  因而 但是 如果 我们 他们 你们 自己 这些 那些 这个 那个 一个 一些 这种 各种 已经 正在 继续 能够 可以 必须 应该 应当 需要 希望
  认为 指出 强调 表示 提出 提供 保持 保证 确保 得到 取得 受到 建立 设立 采取 深化 扩大 增加 提高 提升 改善 完善 努力 积极 不断
  进一步 共同 一起 同时 其中 其他 之间 以来 以后 以前 方面 领域 没有 不是 就是 还是 而且 并且 由于 因为 所以 虽然 为了 对于
  至于 如何 什么 怎样 那么 这样 非常 十分 特别是 尤其是 例如 本身 业已 符合 属于 存在 发生 产生 形成 有效 成功 切实 认真 愿意 欢迎 感谢 答 答复 问 说 称 请 谈 讲 看 想 作 走 来 用 找 设 订 吁请 动议`
    .trim()
    .split(/\s+/),
);

/** The same of English, as words in lower case. */
export const englishLightWords: ReadonlySet<string> = new Set(
  `need needs needed needing want wants wanted wish wishes hope hopes carry carries carried carrying out up down off away back
  like including include includes included seen see sees seeing saw say says said saying make making made take takes took taken
  taking give gives gave given giving bring brings brought bringing put puts putting keep keeps kept keeping go goes went gone
  going come comes came coming become becomes became becoming ensure ensures ensured ensuring achieve achieves achieved achieving
  provide provides provided providing promote promotes promoted promoting based regarding concerning according following such
  well many much little few several various every therefore thus however moreover meanwhile today now already always often
  together along across around beyond among amid despite whether continue continues continued continuing remain remains remained
  remaining must able particularly especially fully greatly actively earnestly vigorously exploiting facilitate predicated call
  calls called calling strong full important great greater major certain different relevant necessary possible significant serious enormous huge help helps helped helping two three first second third`.split(
    /\s+/,
  ),
);
