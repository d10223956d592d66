// Does a confidence mean what it says? Ranking, calibration, and a picture of both.

export interface Judged {
  /** 0..1 */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Probability that a right pair ranks above a wrong one, ties counted half. */
export function rocAuc(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  let [ranks, right] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.confidence === sorted[from]!.confidence) to++;
    const hits = sorted.slice(from, to).filter(({ isRight }) => isRight).length;
    ranks += hits * ((from + to + 1) / 2);
    right += hits;
    from = to;
  }
  const wrong = sorted.length - right;
  return right && wrong ? (ranks - (right * (right + 1)) / 2) / (right * wrong) : Number.NaN;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence and share of right pairs. */
  readonly confidence: number;
  readonly right: number;
}

/** Pairs by tenths of confidence. */
export function reliability(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, k) => {
    const inside = judged.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === k);
    const mean = (pick: (item: Judged) => number) => inside.reduce((sum, item) => sum + pick(item), 0) / inside.length;
    return {
      from: k / bins,
      count: inside.length,
      confidence: mean((j) => j.confidence),
      right: mean((j) => Number(j.isRight)),
    };
  }).filter(({ count }) => count > 0);
}

/** Mean distance between confidence and share of right pairs over ten bins, weighted by their pairs (Naeini 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  return (
    reliability(judged).reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0) / judged.length
  );
}

/** The reliability plot as an SVG that stands alone and suits light and dark pages. */
export function drawReliability(judged: readonly Judged[], caption: string): string {
  const [size, margin] = [320, 44];
  const x = (value: number) => (margin + value * size).toFixed(1);
  const y = (value: number) => (12 + (1 - value) * size).toFixed(1);
  const bins = reliability(judged);
  const most = Math.max(...bins.map(({ count }) => count));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + margin + 16} ${size + 76}" font-family="sans-serif" font-size="11" role="img">`,
    `<title>${caption}</title>`,
    '<style>:root{color-scheme:light dark}text{fill:light-dark(#333,#ccc)}.grid{stroke:light-dark(#ddd,#444)}.bar{fill:light-dark(#cfe0ee,#2c4255)}.line{stroke:light-dark(#1f6fb2,#6cb4ee);fill:none;stroke-width:2}.dot{fill:light-dark(#1f6fb2,#6cb4ee)}</style>',
    ...ticks.flatMap((tick) => [
      `<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/>`,
      `<text x="${x(tick)}" y="${size + 26}" text-anchor="middle">${tick}</text>`,
      `<text x="${margin - 6}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
    ]),
    ...bins.map(
      ({ from, count }) =>
        `<rect class="bar" x="${x(from + 0.01)}" width="${(size * 0.08).toFixed(1)}" y="${y((count / most) * 0.3)}" height="${((count / most) * 0.3 * size).toFixed(1)}"/>`,
    ),
    `<path class="grid" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke-dasharray="4 4"/>`,
    `<path class="line" d="M${bins.map((bin) => `${x(bin.confidence)} ${y(bin.right)}`).join('L')}"/>`,
    ...bins.map(({ confidence, right }) => `<circle class="dot" cx="${x(confidence)}" cy="${y(right)}" r="3.5"/>`),
    `<text x="${x(0.5)}" y="${size + 44}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(12 ${y(0.5)}) rotate(-90)" text-anchor="middle">share of right pairs</text>`,
    `<text x="${x(0.5)}" y="${size + 64}" text-anchor="middle">${caption}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
