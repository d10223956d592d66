// A picture of an alignment, for papers and talks: the path of its beads over both texts, and its places of doubt.
import type { Alignment, Issue, Pair } from '../model.ts';
import { escapeText } from './escape.ts';
import { type Band, bandOf, isDoubtful } from './report/bands.ts';
import { floorTo } from './report/rows.ts';

type Picture = Pick<Alignment, 'document' | 'segments' | 'beads' | 'pairs'>;

/** Where a bead lies: characters from the start of each text. */
interface Place {
  readonly zh: { readonly start: number; readonly end: number };
  readonly en: { readonly start: number; readonly end: number };
}

const side = 560;
const origin = { x: 56, y: 84 };
const list = { x: origin.x + side + 32, width: 348 };
const size = { width: list.x + list.width + 16, height: origin.y + side + 52 };
/** As many doubts as there is room for beside the path. */
const mostDoubts = 13;

const colours: Readonly<Record<Band, string>> = {
  sure: '#6fa592',
  likely: '#b7a63c',
  fair: '#e09a20',
  weak: '#dd6b22',
  poor: '#c42b3a',
  unpaired: '#7b828b',
  unknown: '#9aa0a8',
};

/**
 * Draws an alignment: Chinese from left to right, English from top to bottom, both in characters, a box a bead. A right
 * alignment runs close to the diagonal; a bead without a counterpart is a stroke along its own text.
 * @returns a standalone SVG document on white, ending with a line feed
 */
export function drawAlignment(picture: Picture): string {
  const places = placeBeads(picture);
  const total = { zh: lengthOf(picture, 'zh'), en: lengthOf(picture, 'en') };
  const doubts = chooseDoubts(picture.pairs);
  const title = escapeText(picture.document.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="title">`,
    `<title id="title">Alignment of ${title}</title>`,
    `<style>${style}</style>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text class="title" x="${origin.x}" y="30">${clip(picture.document.title, 88)}</text>`,
    drawAxes(picture, total),
    drawGrid(picture, total),
    `<path class="diagonal" d="M${origin.x} ${origin.y}l${side} ${side}"/>`,
    ...picture.pairs.map((pair, i) => drawBead(pair, places[i]!, total)),
    ...drawMarkers(doubts, picture.pairs, places, total),
    drawDoubts(picture.pairs, doubts),
    drawLegend(picture.pairs),
    '</svg>\n',
  ].join('\n');
}

/** A side that a bead lacks is a point: where the texts stood when the path came by. */
function placeBeads({ segments, beads }: Picture): Place[] {
  const starts = { zh: startsOf(segments.zh), en: startsOf(segments.en) };
  const last = { zh: 0, en: 0 };
  return beads.map((bead) => {
    const place = { zh: { start: last.zh, end: last.zh }, en: { start: last.en, end: last.en } };
    for (const lang of ['zh', 'en'] as const) {
      if (bead[lang].length === 0) continue;
      place[lang] = { start: starts[lang][bead[lang][0]!]!, end: starts[lang][bead[lang].at(-1)! + 1]! };
      last[lang] = place[lang].end;
    }
    return place;
  });
}

/** Where each segment starts, in characters, and last the length of all. */
function startsOf(segments: readonly { text: string }[]): number[] {
  const starts = [0];
  for (const { text } of segments) starts.push(starts.at(-1)! + text.length);
  return starts;
}

const lengthOf = ({ segments }: Picture, lang: 'zh' | 'en'): number => Math.max(1, startsOf(segments[lang]).at(-1)!);

const xOf = (at: number, total: number): number => round(origin.x + (at / total) * side);
const yOf = (at: number, total: number): number => round(origin.y + (at / total) * side);

function drawAxes({ segments }: Picture, total: { zh: number; en: number }): string {
  const name = (lang: 'zh' | 'en', label: string): string =>
    `${label} · ${segments[lang].length} sentences, ${total[lang]} characters →`;
  return [
    `<rect class="frame" x="${origin.x}" y="${origin.y}" width="${side}" height="${side}"/>`,
    `<text class="axis" x="${origin.x}" y="${origin.y - 12}">${name('zh', '中文 Chinese')}</text>`,
    `<text class="axis" transform="translate(${origin.x - 12} ${origin.y + side})rotate(-90)" x="${side}" text-anchor="end">← ${name('en', 'English').replace(' →', '')}</text>`,
  ].join('\n');
}

/** Lines where paragraphs start; too close together they would be a grey ground. */
function drawGrid({ segments }: Picture, total: { zh: number; en: number }): string {
  const bounds = (lang: 'zh' | 'en'): number[] => {
    const starts = startsOf(segments[lang]);
    return segments[lang].flatMap(({ block }, i) =>
      i > 0 && block !== segments[lang][i - 1]!.block ? [starts[i]!] : [],
    );
  };
  const [zh, en] = [bounds('zh'), bounds('en')];
  if (Math.max(zh.length, en.length) > side / 4) return '';
  const lines = [
    ...zh.map((at) => `M${xOf(at, total.zh)} ${origin.y}v${side}`),
    ...en.map((at) => `M${origin.x} ${yOf(at, total.en)}h${side}`),
  ];
  return `<path class="grid" d="${lines.join('')}"/>`;
}

function drawBead(pair: Pair, { zh, en }: Place, total: { zh: number; en: number }): string {
  const band = bandOf(pair);
  const [x, y] = [xOf(zh.start, total.zh), yOf(en.start, total.en)];
  const [width, height] = [round(xOf(zh.end, total.zh) - x), round(yOf(en.end, total.en) - y)];
  if (band === 'unpaired') return `<path class="${band}" d="M${x} ${y}l${width} ${height}"/>`;
  return `<rect class="bead ${band}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

/** The gravest first come in, then they stand in document order. */
function chooseDoubts(pairs: readonly Pair[]): number[] {
  return pairs
    .map((pair, at) => ({ pair, at }))
    .filter(({ pair }) => isDoubtful(pair))
    .sort((a, b) => doubtOf(a.pair) - doubtOf(b.pair) || a.at - b.at)
    .slice(0, mostDoubts)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** Lower is graver: an error, then the less sure; that a side is missing is seen without being told. */
function doubtOf(pair: Pair): number {
  if (pair.issues.some(({ severity }) => severity === 'error')) return -1;
  return bandOf(pair) === 'unpaired' ? 2 : pair.score;
}

/** A number beside the path, where no other number is: off to the upper right, or to the lower left. */
function drawMarkers(
  doubts: readonly number[],
  pairs: readonly Pair[],
  places: readonly Place[],
  total: { zh: number; en: number },
): string[] {
  const taken: { x: number; y: number }[] = [];
  return doubts.map((at) => {
    const { zh, en } = places[at]!;
    const x = xOf((zh.start + zh.end) / 2, total.zh);
    const y = yOf((en.start + en.end) / 2, total.en);
    const free = candidates(x, y).find((spot) => taken.every((other) => areApart(spot, other)));
    const spot = free ?? { x, y };
    taken.push(spot);
    const width = 12 + 6.5 * String(at + 1).length;
    return [
      `<path class="leader" d="M${x} ${y}L${spot.x} ${spot.y}"/><circle class="${bandOf(pairs[at]!)}" cx="${x}" cy="${y}" r="2.5"/>`,
      `<rect class="marker" x="${round(spot.x - width / 2)}" y="${spot.y - 8}" width="${width}" height="16" rx="8"/>`,
      `<text class="number" x="${spot.x}" y="${round(spot.y + 3.5)}">${at + 1}</text>`,
    ].join('');
  });
}

/** Spots inside the frame, the nearest first, away from where the path comes from and goes to: up to the right first. */
function candidates(x: number, y: number): { x: number; y: number }[] {
  const steps = Array.from({ length: 25 }, (_, i) => i - 12);
  return steps
    .flatMap((right) => steps.map((down) => ({ right, down })))
    .filter(({ right, down }) => Math.abs(right - down) >= 2)
    .sort((a, b) => Math.hypot(a.right, a.down) - Math.hypot(b.right, b.down) || b.right - a.right)
    .map(({ right, down }) => ({ x: round(x + right * 23), y: round(y + down * 23) }))
    .filter(isInside);
}

const isInside = ({ x, y }: { x: number; y: number }): boolean =>
  x >= origin.x + 24 && x <= origin.x + side - 24 && y >= origin.y + 10 && y <= origin.y + side - 10;

const areApart = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  Math.abs(a.x - b.x) > 44 || Math.abs(a.y - b.y) > 18;

function drawDoubts(pairs: readonly Pair[], doubts: readonly number[]): string {
  const all = pairs.filter(isDoubtful).length;
  const some = all > doubts.length ? `The ${doubts.length} gravest of ${all} places of doubt` : 'Places of doubt';
  const heading = doubts.length === 0 ? 'No place of doubt' : some;
  const rows = doubts.map((at, i) => {
    const pair = pairs[at]!;
    const y = origin.y + 24 + i * 43;
    const why = pair.issues.map(({ code }: Issue) => code).join(', ');
    const score = pair.zh === null || pair.en === null ? 'no counterpart' : floorTo(pair.score, 2);
    return [
      `<text class="doubt" x="${list.x}" y="${y}"><tspan class="at">${at + 1}</tspan>  ${score}${why && why !== 'unpaired' ? ` · ${clip(why, 46)}` : ''}</text>`,
      `<text class="quote" x="${list.x}" y="${y + 13.5}" lang="zh-Hans">${clip(pair.zh ?? '–', 54)}</text>`,
      `<text class="quote" x="${list.x}" y="${y + 27}">${clip(pair.en ?? '–', 58)}</text>`,
    ].join('');
  });
  return [`<text class="heading" x="${list.x}" y="${origin.y}">${heading}</text>`, ...rows].join('\n');
}

function drawLegend(pairs: readonly Pair[]): string {
  const labels: [Band, string][] = [
    ['sure', '≥ 0.90'],
    ['likely', '≥ 0.75'],
    ['fair', '≥ 0.50'],
    ['weak', '≥ 0.25'],
    ['poor', 'below'],
    ['unpaired', 'no counterpart'],
  ];
  const y = origin.y + side + 24;
  return labels
    .map(([band, label], i) => {
      const x = origin.x + i * 92;
      const count = pairs.filter((pair) => bandOf(pair) === band).length;
      return `<rect x="${x}" y="${y}" width="10" height="10" fill="${colours[band]}"/><text class="legend" x="${x + 15}" y="${y + 9}">${label} <tspan class="count">${count}</tspan></text>`;
    })
    .join('\n');
}

/** Cuts a text to a number of columns, of which a Chinese character takes two. */
function clip(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += char.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (used > columns) return `${escapeText(text.slice(0, end).trimEnd())}…`;
    end += char.length;
  }
  return escapeText(text);
}

const style = [
  'text{font-family:"Helvetica Neue",Arial,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:11px;fill:#1c1f23}',
  '.title{font-size:16px;font-weight:600}.heading{font-size:12px;font-weight:600}.at{font-weight:700}',
  '.axis,.legend,.quote{fill:#5c636b}.count{fill:#1c1f23}.number{font-size:10px;font-weight:600;text-anchor:middle}',
  '.frame{fill:none;stroke:#c9cac5}.grid{fill:none;stroke:#eeeeea;stroke-width:.75}',
  '.diagonal{fill:none;stroke:#9aa0a8;stroke-width:.75;stroke-dasharray:2 4}',
  '.bead{fill-opacity:.45;stroke-width:1}.unpaired{fill:none;stroke-width:3}',
  '.leader{stroke:#5c636b;stroke-width:.75}.marker{fill:#fff;stroke:#5c636b}',
  ...Object.entries(colours).map(([band, colour]) =>
    band === 'unpaired' ? `.${band}{stroke:${colour}}` : `.${band}{fill:${colour};stroke:${colour}}`,
  ),
].join('');

const round = (value: number): number => Math.round(value * 100) / 100;
