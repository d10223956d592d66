// The words that an issue is about, marked in their text.
import type { Issue } from '../../model.ts';
import { escapeText } from '../escape.ts';
import type { ReportIssue } from './report.ts';

const gravestFirst: readonly Issue['severity'][] = ['error', 'warning', 'info'];

/** The text as HTML, escaped, each place of an issue in a `mark` of the gravest severity that is about it. */
export function markPlaces(text: string, issues: readonly ReportIssue[], side: 'zh' | 'en'): string {
  const places = issues.flatMap((issue) => {
    const span = issue[side];
    return span && span.start < span.end && span.end <= text.length ? [{ ...span, severity: issue.severity }] : [];
  });
  if (places.length === 0) return escapeText(text);
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const parts = cuts.slice(0, -1).map((start, i) => {
    const here = places.filter((place) => place.start <= start && start < place.end);
    const severity = gravestFirst.find((one) => here.some((place) => place.severity === one));
    const part = escapeText(text.slice(start, cuts[i + 1]));
    return severity ? `<mark class="place ${severity}">${part}</mark>` : part;
  });
  return parts.join('');
}
