// Dates of TMX and its like, `20260131T080000Z`, and ours, `2026-01-31T08:00:00Z`.

export interface ReadDate {
  /** ISO 8601 UTC to the second; null where the text is no date. */
  readonly iso: string | null;
  /** True for the form that the formats ask for. */
  readonly isStandard: boolean;
}

/** Reads a date in the basic or the extended form of ISO 8601, with or without time, fraction and zone (UTC is assumed). */
export function readDate(text: string): ReadDate {
  const standard = usual.exec(text);
  if (standard) {
    const [, year, month, day, hour, minute, second] = standard;
    return { iso: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`, isStandard: true };
  }
  const parts = forms.exec(text.trim());
  if (!parts) return { iso: null, isStandard: false };
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = new Date(`${local}Z`);
  // The 30th of February would quietly become the 2nd of March.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(local)) return { iso: null, isStandard: false };
  if (zone.toUpperCase() === 'Z') return { iso: `${local}Z`, isStandard: /^\d{8}T\d{6}Z$/.test(text) };
  const shift = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * (zone[0] === '-' ? -1 : 1);
  const utc = new Date(time.getTime() - shift * 60_000).toISOString();
  return { iso: /^\d{4}-/.test(utc) ? `${utc.slice(0, 19)}Z` : null, isStandard: false };
}

/** True for the date that a document bears, as exact as it is known: `2020`, `2020-11`, `2020-11-30`. */
export const isPlainDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);

/** Our form → the formats' form. @returns null where the text is not in our form */
export function formatDate(iso: string): string | null {
  const basic = iso.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return /^\d{8}T\d{6}Z$/.test(basic) ? basic : null;
}

/** The form that is asked for, on days that every year has: no calendar is needed. */
const usual =
  /^(\d{4})(?=0[1-9]|1[0-2])(?!0[469]31|1131|02(?:29|3))(\d\d)(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z$/;

const forms = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
