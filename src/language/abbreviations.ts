// English abbreviations that end in a full stop, as data: what they do to the end of a sentence.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles and ranks: a name follows, so no sentence ends here. `H.E. Mr. Xi`. */
export const BEFORE_NAMES = list(`
  mr mrs ms messrs mx dr prof h.e hon rt.hon rev fr st gen col lt sgt capt cmdr adm maj brig gov sen rep reps pres amb
  supt insp atty ald mgr msgr pte cpl ph
`);

/** A number follows, so no sentence ends here: `No. 5`, `Art. 12`, `pp. 3–4`. Only before a digit or Roman numeral. */
export const BEFORE_NUMBERS = list(`
  no nos art arts sec secs para paras vol vols ch chap fig figs p pp s ss reg regs cl cap ord sched app eq ed pt n c ca
  approx tel ext res doc op col
`);

/** Months and days: a number follows, or the sentence goes on. `Dec. 31`. */
export const DATES = list(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Always inside a sentence: `e.g. tea`, `China vs. Japan`. */
export const INSIDE = list('e.g eg i.e ie cf vs v viz al et resp incl esp b d r');

/** May stand inside a sentence or at its end; a capitalised word that starts sentences decides. `the U.S. He left.` */
export const EITHER = list(`
  u.s u.k u.n e.u u.s.a u.s.s.r d.c p.r.c p.r u.a.e a.m p.m b.c a.d inc ltd co corp bros dept univ assn est jr sr esq
  ph.d m.a b.a m.d b.sc m.sc ll.b ll.d m.p k.c q.c s.c j.p c.b.e k.b.e o.b.e l.v.o m.b.e etc seq ibid govt st ave rd
  blvd mt ft min max avg hr hrs yr yrs wk mo oz lb lbs kg km cm mm sq
`);

/** Close what they belong to: any capital after them starts a sentence. `tea, rice, etc. Prices vary.` */
export const CLOSERS = list('etc a.m p.m b.c a.d ibid seq');

/** Words that start sentences far more often than they follow an abbreviation as part of a name. */
const STARTERS = list(`
  the a an this that these those he she it we you they i his her its our your their my there here what when where why how
  who which if as in on at by for with from to of and but or so yet nor not no yes however therefore moreover furthermore
  meanwhile also thus hence then now today let all some many most more after before since while although though because
  during under such each every both one two three
`);

/** True where a text opens with a capitalised word that starts sentences: `The road ahead`, `“We will`. */
export function opensSentence(text: string): boolean {
  const word = /^["“‘(]*([A-Z][a-z]*)(?![A-Za-z-])/.exec(text)?.[1];
  return word !== undefined && STARTERS.has(word.toLowerCase());
}
