import { acronymMissing } from './acronym-missing.ts';
import { controlCharacter } from './control-character.ts';
import { duplicate } from './duplicate.ts';
import { emptySide } from './empty-side.ts';
import { endMark } from './end-mark.ts';
import { severalChinese, severalEnglish } from './inconsistent.ts';
import { length } from './length.ts';
import { lowConfidence } from './low-confidence.ts';
import { markup } from './markup.ts';
import { missingPart } from './missing-part.ts';
import { mojibake } from './mojibake.ts';
import { nameMismatch } from './name-mismatch.ts';
import { nameMissing } from './name-missing.ts';
import { numberMismatch } from './number-mismatch.ts';
import { numberMissing } from './number-missing.ts';
import { punctuationWidth } from './punctuation-width.ts';
import type { Rule } from './rule.ts';
import { scriptMixture } from './script-mixture.ts';
import { shifted } from './shifted.ts';
import { spaces } from './spaces.ts';
import { termForbidden, termUnused } from './terms.ts';
import { unbalanced } from './unbalanced.ts';
import { unpaired } from './unpaired.ts';
import { untranslated } from './untranslated.ts';
import { wrongLanguage } from './wrong-language.ts';

/** All rules, those about what is said before those about how it is written. */
export const rules: readonly Rule[] = [
  numberMismatch,
  numberMissing,
  lowConfidence,
  shifted,
  missingPart,
  length,
  unpaired,
  emptySide,
  untranslated,
  wrongLanguage,
  nameMismatch,
  nameMissing,
  acronymMissing,
  termForbidden,
  termUnused,
  severalEnglish,
  severalChinese,
  duplicate,
  scriptMixture,
  endMark,
  unbalanced,
  punctuationWidth,
  spaces,
  markup,
  mojibake,
  controlCharacter,
];
