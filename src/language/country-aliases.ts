// Names of countries beyond the one each that ICU gives: short forms, adjectives, people, official names.
// One line a country: ISO 3166 code, Chinese names, English names.

export interface CountryAliases {
  readonly code: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const table = `
CN | 中华人民共和国 中方 我国 中华 华人 中文 中国人 | the People's Republic of China; PRC; Chinese; Sino
US | 美利坚合众国 美方 美军 美籍 美国人 | the United States of America; the U.S.; U.S.; the US; US; USA; U.S.A.; America; American; Americans
GB | 联合王国 英方 英国人 大不列颠 英格兰 不列颠 | the United Kingdom; the UK; UK; U.K.; Britain; Great Britain; British; England; English
RU | 俄罗斯联邦 俄方 俄国 俄军 俄语 俄文 俄罗斯人 | the Russian Federation; Russian; Russians
SU | 苏联 苏维埃社会主义共和国联盟 | the Soviet Union; the Union of Soviet Socialist Republics; USSR; U.S.S.R.; Soviet; Soviets
FR | 法兰西 法方 法语 法文 法国人 | French; Frenchman; Frenchmen
DE | 德意志 德方 德语 德文 德国人 西德 东德 | the Federal Republic of Germany; German; Germans
JP | 日方 日语 日文 日军 日本人 | Japanese
KR | 大韩民国 韩方 韩语 韩文 南朝鲜 | South Korea; the Republic of Korea; ROK; Korea; South Korean; Korean; Koreans
KP | 朝鲜民主主义人民共和国 北韩 朝方 | North Korea; the Democratic People's Republic of Korea; DPRK; North Korean; Korea; Korean
IN | 印方 印度人 | Indian; Indians
PK | 巴基斯坦人 | Pakistani; Pakistanis
IT | | Italian; Italians
ES | | Spanish; Spaniard; Spaniards
PT | 葡语 葡文 | Portuguese
NL | 荷语 | Holland; the Netherlands; Dutch
BE | | Belgian; Belgians
CH | 瑞士人 | Swiss
AT | | Austrian; Austrians
SE | | Swedish; Swede; Swedes
NO | | Norwegian; Norwegians
DK | | Danish; Dane; Danes
FI | | Finnish; Finn; Finns
IE | | Irish; Ireland; Éire
PL | | Polish; Pole; Poles
CZ | 捷克共和国 | the Czech Republic; Czech; Czechs
SK | | Slovak; Slovaks
HU | | Hungarian; Hungarians
RO | | Romanian; Romanians
BG | | Bulgarian; Bulgarians
GR | | Greek; Greeks; Hellenic
TR | 土耳其人 | Turkey; Turkish; Turk; Turks
UA | 乌方 乌克兰人 | Ukrainian; Ukrainians
BY | 白俄罗斯 | Belarusian; Byelorussia; Byelorussian
KZ | | Kazakh; Kazakhstani
UZ | | Uzbek
KG | 吉尔吉斯 | the Kyrgyz Republic; Kyrgyz
TJ | | Tajik
TM | | Turkmen
MN | 蒙方 外蒙古 蒙古国 | Mongolian; Mongolians
VN | 越方 越语 | Viet Nam; Vietnamese
LA | 老挝人民民主共和国 寮国 | the Lao People's Democratic Republic; Lao
KH | 高棉 | Cambodian; Khmer
TH | 泰语 | Thai; Thais
MM | | Myanmar; Burma; Burmese
MY | 马来亚 | Malaysian; Malaya; Malay
SG | 星洲 | Singaporean; Singaporeans
ID | 印尼 | Indonesian; Indonesians
PH | | the Philippines; Philippine; Filipino; Filipinos
BN | 文莱达鲁萨兰国 汶莱 | Brunei Darussalam
TL | | Timor-Leste; East Timor
NP | | Nepalese; Nepali
BD | | Bangladeshi
LK | 锡兰 | Sri Lankan; Ceylon
AF | | Afghan; Afghans
IR | 伊朗伊斯兰共和国 波斯 | the Islamic Republic of Iran; Iranian; Iranians; Persia; Persian
IQ | | Iraqi; Iraqis
IL | 以色列人 | Israeli; Israelis
PS | 巴勒斯坦 巴勒斯坦国 巴勒斯坦人 | Palestine; Palestinian; Palestinians
SY | 阿拉伯叙利亚共和国 | the Syrian Arab Republic; Syrian; Syrians
LB | | Lebanese
JO | | Jordanian
SA | 沙特 沙乌地阿拉伯 | Saudi; Saudis
AE | 阿联酋 阿拉伯联合酋长国 | the United Arab Emirates; UAE; Emirati
QA | 卡塔尔国 | Qatari
KW | | Kuwaiti
YE | | Yemeni
EG | 阿拉伯埃及共和国 | Egyptian; Egyptians
LY | 阿拉伯利比亚民众国 | the Libyan Arab Jamahiriya; Libyan
DZ | | Algerian
MA | | Moroccan
SD | | the Sudan; Sudanese
ET | 埃塞 | Ethiopian; Ethiopians
KE | | Kenyan; Kenyans
NG | 尼日利亚联邦共和国 奈及利亚 | Nigerian; Nigerians
ZA | | South African; South Africans
TZ | 坦桑尼亚联合共和国 坦尚尼亚 | the United Republic of Tanzania; Tanzanian
CI | 象牙海岸 | Côte d'Ivoire; Ivory Coast
CD | 刚果民主共和国 刚果 扎伊尔 | the Democratic Republic of the Congo; DRC; Congo; Zaire; Congolese
CG | 刚果共和国 刚果 | the Republic of the Congo; Congo; Congolese
BR | 巴西联邦共和国 | Brazilian; Brazilians
MX | | Mexican; Mexicans
AR | | Argentine; Argentinian
CL | | Chilean
CU | | Cuban; Cubans
VE | 委内瑞拉玻利瓦尔共和国 | Venezuelan
CA | 加国 加拿大人 | Canadian; Canadians
AU | 澳方 澳洲 澳大利亚人 | Australian; Australians
NZ | 纽西兰 | New Zealander; New Zealanders
HK | 香港 香港特别行政区 香港特区 港方 港人 本港 | Hong Kong; HKSAR; HKSAR's
MO | 澳门 澳门特别行政区 澳门特区 | Macao; Macau; Macanese
TW | 台湾 臺灣 台方 台胞 | Taiwan; Taiwanese
MK | 马其顿 前南斯拉夫马其顿共和国 | Macedonia; the former Yugoslav Republic of Macedonia
YU | 南斯拉夫 | Yugoslavia; Yugoslav
FM | 密克罗尼西亚联邦 | the Federated States of Micronesia; Micronesia
MD | 摩尔多瓦共和国 | the Republic of Moldova; Moldovan
BO | 多民族玻利维亚国 | the Plurinational State of Bolivia; Bolivian
EU | 欧盟 欧洲联盟 欧方 | the European Union; EU
`;

export const COUNTRY_ALIASES: readonly CountryAliases[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', zh = '', en = ''] = line.split('|').map((cell) => cell.trim());
    return { code, zh: zh.split(' ').filter(Boolean), en: en.split('; ').filter(Boolean) };
  });

/** One-character names, which count only beside each other or before a word such as 方: 中美, 俄方, 英军. */
export const SHORT_COUNTRIES: Readonly<Record<string, string>> = {
  中: 'CN',
  美: 'US',
  俄: 'RU',
  英: 'GB',
  法: 'FR',
  德: 'DE',
  日: 'JP',
  韩: 'KR',
  印: 'IN',
  越: 'VN',
  苏: 'SU',
  澳: 'AU',
};
