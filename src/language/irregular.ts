// Irregular English forms and the word each belongs to: verbs, plurals, comparisons, contractions' remains.

/** Each line: the word, then its irregular forms. Forms that are words of their own (`felt`, `saw`, `lay`) go to the verb. */
const table = `
arise arose arisen|awake awoke awoken|be am is are was were been being 'm 're|bear bore borne born|beat beaten
become became|begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|build built|burn burnt|burst|buy bought|can could ca|catch caught|choose chose chosen|cling clung
come came|creep crept|deal dealt|dig dug|do did does done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone goes|grind ground|grow grew grown|hang hung|have has had having 've|hear heard|hide hid hidden|hold held|keep kept
kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lain lying|light lit
lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|overtake overtook overtaken|pay paid
plead pled|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
sew sewn|shake shook shaken|shall should sha|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|sling slung|smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt
spend spent|spill spilt|spin spun|spit spat|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|stink stank|stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn
sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|tread trod trodden|understand understood|undertake undertook undertaken|undergo underwent undergone
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn
withstand withstood|will would wo 'll|write wrote written|may might
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|wife wives|life lives|knife knives
leaf leaves|half halves|self selves|shelf shelves|thief thieves|wolf wolves|loaf loaves|calf calves|datum data
criterion criteria|phenomenon phenomena|medium media|crisis crises|basis bases|analysis analyses|thesis theses|axis axes
person people|good better best|bad worse worst|far farther further farthest furthest|little less least|many more most much
not n't|us 's|an a|these this|those that
grandfather granddad grandpa|grandmother grandma granny grannie gran|mother mom mum mommy mummy mama|father dad daddy papa
`;

/** From a form to its word, lower case. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [word = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, word]);
    }),
);
