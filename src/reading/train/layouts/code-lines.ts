// Code as it stands in documents: commands, settings, functions, with comments in one language.
import type { Random } from '../random.ts';

const names =
  'open close read write find load store parse format merge split update remove client server cache queue token user order lamp motor sensor report page index buffer'.split(
    ' ',
  );
const types = ['int', 'bool', 'void', 'String', 'auto', 'const char *', 'double', 'size_t'];

/** Up to a dozen lines. */
export function writeCode(random: Random): string {
  const name = (): string => random.pick(names);
  const camel = (): string => name() + capital(name());
  return random.pick<() => string>([
    () => `$ npm install ${name()}-${name()}\n$ ${name()} --${name()} ${random.below(100)}`,
    () => `git clone https://github.com/${name()}/${name()}.git\ncd ${name()}\nmake && sudo make install`,
    () => `pip install ${name()}==${random.below(9)}.${random.below(20)}.0`,
    () =>
      `import ${name()}\n\ndef ${name()}_${name()}(${name()}, ${name()}=${random.below(99)}):\n    # ${comment(random)}\n    return ${name()}.${name()}(${name()})`,
    () =>
      `public class ${capital(camel())} {\n    // ${comment(random)}\n    private ${random.pick(types)} ${camel()};\n\n    public ${capital(name())}() {\n        this.${camel()} = ${random.below(999)};\n    }\n}`,
    () =>
      `${random.pick(types)} ${camel()}(${random.pick(types)} ${name()})\n{\n    if (${name()} == nullptr)\n        return ${random.below(2)};\n    ${camel()}->${name()}();\n}`,
    () => `{\n  "${name()}": "${name()}",\n  "${camel()}": ${random.below(5000)},\n  "${name()}": [true, false]\n}`,
    () => `${name()}:\n  ${name()}: ${name()}\n  ${camel()}: ${random.below(99)}\n  # ${comment(random)}`,
    () => `SELECT ${name()}, ${name()} FROM ${name()}s WHERE ${name()}_id = ${random.below(999)};`,
    () =>
      `const ${camel()} = await ${name()}.${camel()}({ ${name()}: '${name()}', ${name()}: ${random.below(99)} });\nconsole.log(${name()}); // ${comment(random)}`,
  ])();
}

/** One line that declares something. */
export function writeDeclaration(random: Random): string {
  const [a, b] = [random.pick(names), capital(random.pick(names))];
  return random.pick([
    `${random.pick(types)} ${a}${b}(${random.pick(types)} ${random.pick(names)});`,
    `class CC_DLL ${b} : public ${capital(a)}\n{\npublic:`,
    `virtual ~${b}();`,
    `#define ${a.toUpperCase()}_${b.toUpperCase()} ${random.below(4096)}`,
    `static const int k${b} = ${random.below(64)};`,
    `struct ${b};`,
  ]);
}

/** A name as code writes it: `menu.open.title`, `OPEN_FILE`, `openFile`. */
export function writeKey(random: Random, depth = random.between(1, 4)): string {
  const parts: string[] = [];
  for (let k = 0; k < depth; k++)
    parts.push(random.pick(names) + (random.chance(0.3) ? capital(random.pick(names)) : ''));
  return parts.join('.');
}

const comment = (random: Random): string =>
  random.pick([
    'do not call this twice',
    'the rest is left out',
    '此处省略',
    '返回结果',
    'TODO',
    '初始化',
    'see below',
    '打开之后不要再次调用',
    'default value',
    '以下代码仅供参考',
    'error handling omitted',
  ]);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
