// What a page of ours lets a browser do: run its own script, use its own style, and nothing else.
import { createHash } from 'node:crypto';

/** The page's own style and script by their hashes; everything else, inline handlers of the text among it, is refused. */
export function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
