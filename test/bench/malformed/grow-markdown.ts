import { partNames, parts } from '../../../src/model/parts/index.ts';
import type { Part } from '../../../src/model/parts/part.ts';
import { safeElements } from '../../../src/model/safe-elements.ts';
import type { Chance } from './chance.ts';
import { fragments } from './fragments.ts';
import { addresses, attributeValues, labels, strangeAttributes, unsafeElements } from './odd-markdown.ts';

/** The body of a passage: blocks in blocks, of Markdown, tags and code, some of them broken. */
export function growMarkdown(chance: Chance): string {
  const grower = new Grower(chance, chance.pick([0, 0, 0.02, 0.15]), chance.pick([0, 0.1, 0.5]));
  return `${grower.blocks(chance.pick([1, 3, 5]), chance.between(1, 8))}\n`;
}

class Grower {
  readonly #chance: Chance;
  /** How often something is left out that closes, or something is put in between. */
  readonly #broken: number;
  /** How often a block is a tag or code. */
  readonly #tagged: number;

  constructor(chance: Chance, broken: number, tagged: number) {
    this.#chance = chance;
    this.#broken = broken;
    this.#tagged = tagged;
  }

  blocks(depth: number, most: number): string {
    return this.#chance.many(1, most, () => this.#block(depth)).join(this.#maybe('\n\n', '\n'));
  }

  #block(depth: number): string {
    if (this.#chance.is(this.#tagged)) return this.#tagOrCode(depth);
    const inner = () => this.blocks(depth - 1, 3);
    const blocks: readonly [() => string, ...(() => string)[]] = [
      () => this.#line(depth),
      () => this.#line(depth),
      () => `${'#'.repeat(this.#chance.between(1, 7))} ${this.#line(1)}`,
      () => `${this.#line(1)}\n${this.#chance.pick(['===', '---', '-'])}`,
      () => prefixed(inner(), '> ', this.#maybe('> ', '')),
      () =>
        prefixed(
          inner(),
          this.#chance.pick(['- ', '* ', '1. ', '- [ ] ', '- [x] ', '007) ']),
          this.#maybe('  ', ''),
        ),
      () => prefixed(inner(), '    ', '    '),
      () => this.#code(),
      () => this.#table(),
      () => this.#chance.pick(['---', '***', '- - -', '\\', '&nbsp;']),
      () => `[${this.#chance.pick(labels)}]: ${this.#chance.pick(addresses)} "a"`,
      () => prefixed(inner(), `[^${this.#chance.pick(labels)}]: `, '    '),
    ];
    return depth > 0 ? this.#chance.pick(blocks)() : this.#line(0);
  }

  #tagOrCode(depth: number): string {
    return this.#chance.pick<() => string>([
      () => this.#element(depth, '\n\n'),
      () => this.#element(depth, '\n'),
      () => this.#part(depth, '\n\n'),
      () => this.#part(depth, '\n\n'),
      () => `{${this.#expression()}}`,
      () =>
        this.#chance.pick(['import a from "./a"', 'export const a = 1', 'export default a', '<!-- a -->']),
      () => `<${this.#chance.pick(['script', 'style', 'template'])}>{\`a {b}\`}</script>`,
    ])();
  }

  #line(depth: number): string {
    return this.#chance
      .many(1, 8, () => this.#inline(depth))
      .join(this.#chance.pick([' ', ' ', '', '\n', '  \n']));
  }

  #inline(depth: number): string {
    if (depth <= 0 || this.#chance.is(0.5)) return this.#words();
    const held = () => this.#line(depth - 1);
    const address = () => this.#chance.pick(addresses);
    return this.#chance.pick<() => string>([
      () => `*${held()}${this.#maybe('*', '')}`,
      () => `**${held()}${this.#maybe('**', '*')}`,
      () => `~~${held()}${this.#maybe('~~', '')}`,
      () => `\`${this.#words()}${this.#maybe('`', '')}`,
      () => `[${held()}](${address()}${this.#maybe(')', '')}`,
      () => `[${held()}](<${address()}> "${this.#words()}")`,
      () => `[${held()}][${this.#chance.pick(labels)}]`,
      () => `![${held()}](${address()})`,
      () => `[^${this.#chance.pick(labels)}]`,
      () => (this.#chance.is(this.#tagged) ? this.#element(depth - 1, '') : this.#words()),
      () => (this.#chance.is(this.#tagged) ? this.#part(depth - 1, '') : this.#words()),
      () => (this.#chance.is(this.#tagged) ? `{${this.#expression()}}` : this.#words()),
    ])();
  }

  #words(): string {
    if (this.#chance.is(this.#broken)) return this.#chance.pick(fragments);
    return this.#chance.pick([
      'a',
      'Count the seats.',
      "“So” -- it's...",
      'é',
      '漢字',
      '1,000',
      'a_b_c',
      '&amp;',
      'https://a.example/b_c',
      'www.a.example',
      'שלום',
      '\\*',
      '🙂',
      'TODO',
    ]);
  }

  #code(): string {
    const fence = this.#chance.pick(['```', '~~~', '`````']);
    const language = this.#chance.pick([
      '',
      'js',
      'yaml',
      'mdx',
      'html',
      'nonesuch',
      'constructor',
      '__proto__',
      'ansi',
      'plaintext',
      'js {1} a="b"',
    ]);
    return [
      `${fence}${language}`,
      ...this.#chance.many(0, 5, () => this.#chance.pick(fragments)),
      this.#maybe(fence, ''),
    ].join('\n');
  }

  #table(): string {
    const columns = this.#chance.between(1, 4);
    const row = (cell: () => string) =>
      `|${Array.from({ length: columns + (this.#chance.is(0.1) ? 1 : 0) }, cell).join('|')}|`;
    const cell = () => this.#inline(1).replaceAll('\n', ' ');
    const delimiter = row(() => this.#chance.pick(['-', ':-', '-:', ':-:']));
    return [row(cell), delimiter, ...this.#chance.many(0, 4, () => row(cell))].join('\n');
  }

  #element(depth: number, gap: string): string {
    const name = this.#chance.is(0.6)
      ? this.#chance.pick(safeElements as [string, ...string[]])
      : this.#chance.pick(unsafeElements);
    const attributes = this.#chance
      .many(0, 2, () => this.#chance.pick(strangeAttributes))
      .map(one => ` ${one}`)
      .join('');
    if (this.#chance.is(0.2)) return `<${name}${attributes} />`;
    return this.#enclosed(name, attributes, depth, gap);
  }

  #part(depth: number, gap: string): string {
    const name = this.#chance.pick(partNames as [(typeof partNames)[number], ...typeof partNames]);
    const part: Part = parts[name];
    if (this.#chance.is(0.3)) return part.example;
    const attributes = Object.keys(part.attributes.shape).flatMap(attribute =>
      this.#chance.is(0.1) ? [] : [` ${attribute}=${this.#chance.pick(attributeValues)}`],
    );
    if (part.holds.what === 'nothing') return `<${name}${attributes.join('')} />`;
    return this.#enclosed(name, attributes.join(''), depth, gap);
  }

  #enclosed(name: string, attributes: string, depth: number, gap: string): string {
    const held = gap === '' ? this.#line(depth - 1) : this.blocks(depth - 1, 2);
    return `<${name}${attributes}>${gap}${held}${gap}${this.#maybe(`</${name}>`, '')}`;
  }

  #expression(): string {
    return this.#chance.pick([
      '',
      'a',
      '1 + 1',
      '"a"',
      '`a`',
      '/* a */',
      '/* waive a: b */',
      '<b>a</b>',
      'a.b.c()',
      '...a',
      '{',
      'await a',
      'new (class {})()',
    ]);
  }

  #maybe(sound: string, broken: string): string {
    return this.#chance.is(this.#broken) ? broken : sound;
  }
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : others) + line)
    .join('\n');
}
