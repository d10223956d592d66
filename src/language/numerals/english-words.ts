// English number words as data.

export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};

export const TEENS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};

/** Words that multiply what stands before them and name a group: two dozen, three decades, four centuries. */
export const GROUPS: Readonly<Record<string, number>> = {
  dozen: 12,
  decade: 10,
  decades: 10,
  centuries: 100,
  millennia: 1000,
  fortnight: 14,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1000,
};

/** What the lower part of a fraction may be called: two thirds, three-quarters, one half. */
export const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
};

/** Decades by name: the eighties. */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

/** A number in sense, but a vague one or one that Chinese often leaves out or says another way. */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
  both: 2,
  twice: 2,
  double: 2,
  doubled: 2,
  doubling: 2,
  dual: 2,
  twin: 2,
  couple: 2,
  pair: 2,
  bilateral: 2,
  triple: 3,
  tripled: 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  hundredfold: 100,
  single: 1,
  half: 0.5,
  quarter: 0.25,
  quarterly: 3,
  biennial: 2,
  biennially: 2,
  biennium: 2,
  biennialize: 2,
  bilingual: 2,
  trilingual: 3,
  biennia: 2,
  secondary: 2,
  semi: 0.5,
  tripartite: 3,
  trilateral: 3,
  triangular: 3,
  quadrennial: 4,
  quinquennial: 5,
  annual: 1,
  triennial: 3,
  weekly: 7,
  week: 7,
  fortnight: 14,
  century: 100,
  decade: 10,
  decades: 10,
  centuries: 100,
  centenary: 100,
  centennial: 100,
  bicentenary: 200,
  bicentennial: 200,
  millennium: 1000,
};

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Words after which a Roman numeral counts: Chapter III, World War II. Not I alone, which is a pronoun. */
export const ROMAN_HEADS: ReadonlySet<string> = new Set(
  'chapter part book section article volume vol title annex appendix act scene phase type war schedule unit table class level grade division protocol statement list paragraph clause group column form stage number no step item'.split(
    ' ',
  ),
);

/** Words that make a "one" before or after them no number: no one, one of the, one another, the one. */
export const NO_ONE_BEFORE: ReadonlySet<string> = new Set(
  'no any every some each this that the which another loved only'.split(' '),
);
export const NO_ONE_AFTER: ReadonlySet<string> = new Set(
  'of another s day must should can cannot may might has is was could would will who by more thing side hand'.split(
    ' ',
  ),
);
