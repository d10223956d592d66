// Some six hundred characters that make up most of any Chinese text, simplified and traditional. They tell Chinese from
// bytes read in the wrong encoding, which come out as rare characters.

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔众集团组织合作协议会议主席总理国际经济贸易投资关系疫情脱贫改革开放创新共同努力支持促进推动加强维护坚持稳定繁荣友谊双方中国上海北京';
const traditional =
  '這個們來為國說時會對過發後裡種經學樣動還進開從實軍無與長機當關點業將兩間問並應戰頭體見產話員聲論處義幾條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運眾團組織協議濟貿誼雙條例釋義憲法議員經費請辭麼歷歲灣縣鄉廣東麗龍齊';

/** Common Chinese characters of both scripts. */
export const commonHan: ReadonlySet<string> = new Set(simplified + traditional);
