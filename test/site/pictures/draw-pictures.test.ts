import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDrawing } from '../../../src/site/pictures/draw.ts';
import { drawPictures, publishPictures } from '../../../src/site/pictures/draw-pictures.ts';
import { keepPicture, keptPicture } from '../../../src/site/pictures/kept-pictures.ts';
import { lookColours } from '../../../src/site/view/look-colours.ts';

const site = { name: 'Plain', colours: lookColours.editorial };

describe('pictures', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const question = 'What does it cost?';
  async function drawn(dir: string, cache: string, asked = question) {
    const drawing = drawPictures([{ file: 'og/cost.png', question: asked }], site, join(folder, cache));
    await publishPictures(drawing, join(folder, dir));
    return readFile(join(folder, dir, 'og/cost.png'));
  }

  test('are PNG of 1200 by 630', async () => {
    const png = await drawn('size', 'cache');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('have the same bytes whenever they are drawn', async () => {
    expect((await drawn('one', 'one-cache')).equals(await drawn('two', 'two-cache'))).toBe(true);
  });

  test('differ where their questions do', async () => {
    expect((await drawn('other', 'cache', 'What does it bring?')).equals(await drawn('this', 'cache'))).toBe(
      false,
    );
  });

  test('are taken from the cache where they were drawn before', async () => {
    await drawn('first', 'kept');
    const [kept = ''] = await readdir(join(folder, 'kept'));
    await keepPicture(join(folder, 'kept', kept), Buffer.from('kept'));
    expect((await drawn('again', 'kept')).toString()).toBe('kept');
  });

  test('are drawn by as many as are needed, each as it is drawn by one', async () => {
    const asked = Array.from({ length: 20 }, (_, at) => ({
      file: `og/${at}.png`,
      question: `Question ${at}?`,
    }));
    const all = await drawPictures(asked, site, join(folder, 'many'));
    const draw = await startDrawing();
    for (const [at, { kept }] of all.entries())
      expect(await keptPicture(String(kept))).toEqual(Buffer.from(draw(`Question ${at}?`, site)));
  });

  test('are drawn again where another was put in their place', async () => {
    const sound = await drawn('own-first', 'swapped');
    const [own = ''] = await readdir(join(folder, 'swapped'));
    await drawn('others', 'swapped', 'What does it bring?');
    const names = await readdir(join(folder, 'swapped'));
    const other = names.find(name => name !== own) ?? '';
    await copyFile(join(folder, 'swapped', other), join(folder, 'swapped', own));
    expect((await drawn('own-again', 'swapped')).equals(sound)).toBe(true);
  });

  test.each([
    ['half', (kept: Buffer) => kept.subarray(0, kept.length / 2)],
    ['empty', () => ''],
    ['changed', (kept: Buffer) => kept.fill(0, 2000, 2001)],
  ])('are drawn again where what was kept is %s', async (name, damage) => {
    const sound = await drawn(`${name}-first`, name);
    const [file = ''] = await readdir(join(folder, name));
    const kept = join(folder, name, file);
    await writeFile(kept, damage(await readFile(kept)));
    expect((await drawn(`${name}-again`, name)).equals(sound)).toBe(true);
  });

  test('are published where nothing can be kept', async () => {
    await writeFile(join(folder, 'no-folder'), '');
    expect((await drawn('unkept', 'no-folder')).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    ['markup', '</path></svg><script>'],
    ['escapes', '&amp; "quotes" <b>'],
    ['a sign that the face lacks', 'Why 🙂?'],
    ['a mark of its own', 'e\u0301'],
    ['one endless word', 'a'.repeat(3000)],
  ])('can be drawn of %s', async (_, hostile) => {
    const draw = await startDrawing();
    expect(
      Buffer.from(draw(hostile, { ...site, name: hostile }))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});
