import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDrawing } from '../../../src/site/pictures/draw.ts';
import { drawPictures } from '../../../src/site/pictures/draw-pictures.ts';
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
    const folders = { dir: join(folder, dir), cache: join(folder, cache) };
    await drawPictures([{ file: 'og/cost.png', question: asked }], site, folders);
    return readFile(join(folders.dir, 'og/cost.png'));
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
    await writeFile(join(folder, 'kept', kept), 'kept');
    expect((await drawn('again', 'kept')).toString()).toBe('kept');
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
