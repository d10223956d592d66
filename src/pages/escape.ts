// Text comes from strangers: whatever goes into a page goes through here.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text made safe inside an element and inside a quoted attribute, of HTML and of SVG.
 * Control characters, which a page could not show and XML does not allow, become their pictures (U+0007 → ␇), one for
 * one, so that offsets into the text still count.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char]!).replace(controls, picture);
}

// Controls but tab and line feed, lone halves of surrogate pairs, and what XML forbids besides.
const controls = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}
