import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The letters that pictures are set in. */
export interface Face {
  /** From the line that letters stand on to the top of a capital, at a size of one. */
  readonly capHeight: number;
  /** What of a text has a shape in this face; a sign that has none is left out, and never shown as a box. */
  shown(text: string): string;
  /** At a size of one. */
  widthOf(text: string): number;
  /** One line of text as the data of an SVG path, beginning at `x` and standing on `y`. */
  outlineOf(text: string, at: { readonly size: number; readonly x: number; readonly y: number }): string;
}

type FontFor = (character: string) => Font | undefined;

/**
 * EB Garamond (OFL), an old-style face as are those that pages are set in. It comes as files and is turned into
 * outlines here, so that no machine draws a text with whatever letters it has installed.
 */
export function openFace(): Face {
  const fontFor = openFonts();
  const widths = new Map<string, number>();
  // Lines are tried in many ways, and all of them from the same words.
  const widthOfWord = (word: string) => {
    const width = widths.get(word) ?? sum(runsOf(word, fontFor).map(widthOf));
    widths.set(word, width);
    return width;
  };
  return {
    capHeight: capHeightOf(fontFor('H')),
    shown: text =>
      text
        .normalize('NFC')
        .replaceAll(/[ \t\n]+/g, ' ')
        .replaceAll(/ ?(\P{ASCII})/gu, (written, character) => (fontFor(character) ? written : ''))
        .trim(),
    widthOf: text => sum(text.split(/(?= )/).map(widthOfWord)),
    outlineOf(text, { size, x, y }) {
      let start = x;
      return runsOf(text, fontFor)
        .map(run => {
          const path = outline(run, { size, x: start, y });
          start += widthOf(run) * size;
          return path;
        })
        .join('');
    },
  };
}

/** The parts that the face comes in. The first has what nearly every text is made of; the others are seldom read. */
const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

function openFonts(): FontFor {
  const { resolve } = createRequire(import.meta.url);
  const opened = new Map<string, Font>();
  return character => {
    const codePoint = character.codePointAt(0) ?? 0;
    for (const part of parts) {
      const font =
        opened.get(part) ??
        open(resolve(`@fontsource/eb-garamond/files/eb-garamond-${part}-500-normal.woff2`));
      opened.set(part, font);
      if (font.hasGlyphForCodePoint(codePoint)) return font;
    }
    return undefined;
  };
}

function open(file: string): Font {
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new TypeError(`${file} holds several fonts.`);
  return font;
}

function capHeightOf(font: Font | undefined): number {
  return font ? font.capHeight / font.unitsPerEm : 0;
}

/** A stretch of text whose letters are in one font. */
interface Run {
  readonly font: Font;
  readonly text: string;
}

function runsOf(text: string, fontFor: FontFor): Run[] {
  const runs: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = fontFor(character);
    const last = runs.at(-1);
    if (font && last?.font === font) last.text += character;
    else if (font) runs.push({ font, text: character });
  }
  return runs;
}

function widthOf({ font, text }: Run): number {
  return font.layout(text).advanceWidth / font.unitsPerEm;
}

function outline({ font, text }: Run, { size, x, y }: { size: number; x: number; y: number }): string {
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let pen = 0;
  return glyphs
    .map((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const path = glyph.path
        .scale(scale, -scale)
        .translate(x + (pen + xOffset) * scale, y - yOffset * scale);
      pen += xAdvance;
      return path.toSVG();
    })
    .join('');
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
