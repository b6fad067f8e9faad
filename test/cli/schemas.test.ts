import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CompletionItem, type Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { writeSchemas } from '../../src/cli/write-schemas.ts';
import { schemaFileName, schemaFolder } from '../../src/model/editor-schema.ts';
import { edited, emptyFolder, type Files, siteOf, soundFiles } from '../model/site-of.ts';
import { type OpenFile, yamlLanguageServer } from './language-server.ts';
import { throughline } from './run.ts';

const persona = 'personas/support-lead.yaml';
const journey = 'journeys/leaving.yaml';

const openInEditor = yamlLanguageServer();

describe('in a persona, an editor', () => {
  test('has nothing to say of one that is right', async () => {
    expect((await open(persona)).diagnostics).toEqual([]);
  });

  test('underlines a channel that there is not', async () => {
    const { diagnostics } = await open(persona, edited(persona, '[search, email]', '[search, emial]'));
    expect(diagnostics).toMatchObject([
      {
        range: stretch(7, 19, 24),
        message: expect.stringMatching(/^Value is not accepted.*"search", "email"/),
      },
    ]);
  });

  test('underlines a key that there is not, and says which one is missing', async () => {
    const { diagnostics } = await open(persona, edited(persona, 'channels:', 'chanels:'));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ range: stretch(7, 0, 7), message: 'Property chanels is not allowed.' }),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('Missing property "channels"') }),
    );
  });

  test('offers the channels, each with what it means', async () => {
    const { completionAfter } = await open(persona, edited(persona, 'email]', 'email, ]'));
    const offered = await completionAfter('email, ');
    expect(labels(offered)).toEqual(expect.arrayContaining(['search', 'print', 'assistant']));
    expect(offered).toContainEqual(
      expect.objectContaining({ label: 'print', documentation: 'They read the address on paper.' }),
    );
  });

  test('offers the keys that are not there yet, and only those', async () => {
    const { completionAfter } = await open(persona, edited(persona, 'triggers: [A', 'wo\ntriggers: [A'));
    const offered = labels(await completionAfter('\nwo'));
    expect(offered).toContain('words');
    expect(offered).not.toContain('channels');
    expect(offered).not.toContain('$schema');
  });

  test('tells what a key is for, with an example', async () => {
    const hover = await (await open(persona)).hoverOn('success');
    expect(hover?.range).toEqual(stretch(6, 0, 7));
    expect(wordsOf(hover)).toContain(
      'How they themselves would say that it went well.\n\nFor example: `Nobody asks any more who replied.`',
    );
  });

  test('tells what each word may be chosen for', async () => {
    expect(wordsOf(await (await open(persona)).hoverOn('kind'))).toContain(
      '* `prospect`: Might buy, and has not yet.\n* `customer`: Has bought, and uses it.',
    );
  });

  test('asks for a date as dates are written', async () => {
    const evidence = 'evidence:\n  - { what: Nine calls, source: Notes, date: 31.3.2026 }\n';
    const { diagnostics } = await open(persona, { [persona]: `${soundFiles[persona]}${evidence}` });
    expect(diagnostics).toMatchObject([
      { range: stretch(10, 45, 54), message: 'A date such as 2026-03-31.' },
    ]);
  });
});

test('a file that “new” has written is right in an editor as it is', async () => {
  const root = await siteOf();
  const said = ['name', 'summary', 'problem', 'aspiration', 'success', 'evidence', 'source', 'trigger'];
  const flags = said.flatMap(flag => [`--${flag}`, `Their ${flag}: it's "so" #1`]);
  const chosen = ['--kind', 'press', '--channel', 'print', '--word', 'story=case', '--root', root];
  const { stdout } = await throughline(['new', 'persona', 'press-officer', ...flags, ...chosen]);
  expect((await openInEditor(join(root, stdout.trim()))).diagnostics).toEqual([]);
});

describe('in a journey, an editor', () => {
  test('has nothing to say of one that is right', async () => {
    expect((await open(journey)).diagnostics).toEqual([]);
  });

  test('offers the needs of this site, each with its question', async () => {
    const { completionAfter } = await open(journey, edited(journey, '[effort]', '[]'));
    expect(await completionAfter('needs: [')).toEqual([
      expect.objectContaining({ label: 'cost', documentation: 'What does it cost?' }),
      expect.objectContaining({ label: 'effort', documentation: 'What does moving take?' }),
    ]);
  });

  test('offers them in a list of lines too', async () => {
    const { completionAfter } = await open(
      journey,
      edited(journey, '[effort]', '\n      - effort\n      - '),
    );
    expect(labels(await completionAfter('- effort\n      - '))).toEqual(['cost', 'effort']);
  });

  test('offers the personas, their triggers and the other journeys', async () => {
    const { completionAfter } = await open(
      journey,
      edited(
        journey,
        soundFiles[journey],
        'persona: \nentry:\n  trigger: \nstops:\n  - needs: [cost]\n    action: { label: a, journey: , }\n',
      ),
    );
    expect(labels(await completionAfter('persona: '))).toEqual(['finance-head', 'support-lead']);
    expect(labels(await completionAfter('trigger: '))).toEqual(['A customer got two answers.']);
    expect(labels(await completionAfter('journey: '))).toEqual(['leaving', 'signing']);
  });

  test('quotes a name where YAML needs it, and lets nothing in it act as a snippet', async () => {
    const trigger = 'They said: $1 {thanks}';
    const changes = {
      ...edited(persona, 'A customer got two answers.', `"${trigger}"`),
      ...edited(journey, '  opening', '  trigger: \n  opening'),
    };
    const { completionAfter } = await open(journey, changes);
    expect(await completionAfter('trigger: ')).toMatchObject([
      { label: trigger, insertText: '"They said: \\$1 {thanks\\}"' },
    ]);
  });

  test('tells which question a need is', async () => {
    const hover = await (await open(journey)).hoverOn('effort');
    expect(hover?.range).toEqual(stretch(9, 12, 18));
    expect(wordsOf(hover)).toContain('What does moving take?');
  });

  test('leaves it to “check” to say that nobody has answered a need yet', async () => {
    expect((await open(journey, edited(journey, '[effort]', '[not-yet-written]'))).diagnostics).toEqual([]);
  });

  test('says what a need’s name looks like', async () => {
    const { diagnostics } = await open(journey, edited(journey, '[effort]', '[Moving Effort]'));
    expect(diagnostics).toMatchObject([
      {
        range: stretch(9, 12, 25),
        message: expect.stringContaining('small letters, digits and single hyphens'),
      },
    ]);
  });

  test('underlines a wrong channel and an unknown key', async () => {
    const { diagnostics } = await open(
      journey,
      edited(journey, 'channel: search\n  inquiry', 'channel: serch\n  inquirey'),
    );
    expect(diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ range: stretch(5, 11, 16) }),
        expect.objectContaining({ range: stretch(6, 2, 10), message: 'Property inquirey is not allowed.' }),
      ]),
    );
  });
});

describe('the schemas', () => {
  test('are written by a command, below the root, and git passes over them', async () => {
    const root = await siteOf();
    const { status, stdout } = await throughline(['schemas', '--root', root]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(await readdir(join(root, '.throughline/schemas'))).toEqual([
      'journey.schema.json',
      'passage.schema.json',
      'persona.schema.json',
    ]);
    expect(await readFile(join(root, '.throughline/.gitignore'), 'utf8')).toBe('*\n');
  });

  test.each(['persona', 'journey'] as const)('are named by the own site: each %s begins so', async shape => {
    const own = join(import.meta.dirname, '../..', `${shape}s`);
    const files = (await readdir(own)).filter(name => name.endsWith('.yaml'));
    const texts = await Promise.all(files.map(name => readFile(join(own, name), 'utf8')));
    const schema = relative(own, join(own, '..', schemaFolder, schemaFileName(shape)));
    expect(
      files.filter((_, at) => !texts[at]?.startsWith(`# yaml-language-server: $schema=${schema}\n`)),
    ).toEqual([]);
  });

  test('know the names in files that are not right', async () => {
    const root = await siteOf({
      'personas/auditor.yaml': 'name: Auditor\nchannels: [telegraph]\n',
      'personas/half.yaml': 'name: "Half\n',
    });
    await writeSchemas(root);
    const written = await readFile(join(root, '.throughline/schemas/journey.schema.json'), 'utf8');
    expect(written).toContain('"const": "auditor",\n');
    expect(written).toContain('"const": "half",\n');
  });

  test('are left alone where nothing has changed', async () => {
    const root = await siteOf();
    const file = join(root, '.throughline/schemas/persona.schema.json');
    await writeSchemas(root);
    const before = await stat(file);
    await writeSchemas(root);
    expect((await stat(file)).ino).toBe(before.ino);
    await writeFile(file, 'spoilt');
    await writeSchemas(root);
    expect((await stat(file)).ino).not.toBe(before.ino);
  });

  test('of a folder with nothing in it yet offer no names', async () => {
    const root = await emptyFolder();
    await writeSchemas(root);
    expect(await readFile(join(root, '.throughline/schemas/journey.schema.json'), 'utf8')).not.toContain(
      'const',
    );
  });

  test('that cannot be written are a misuse', async () => {
    const root = await siteOf({ '.throughline': 'A file.' });
    const { status, stderr } = await throughline(['schemas', '--root', root]);
    expect(status).toBe(2);
    expect(stderr).toContain('.throughline/schemas');
  });
});

/** Opens a file of the sound site with these changes, as it names its schema in its first line. */
async function open(file: typeof persona | typeof journey, changes: Files = {}): Promise<OpenFile> {
  const root = await siteOf(changes);
  await writeSchemas(root);
  const shape = file === persona ? 'persona' : 'journey';
  const text = await readFile(join(root, file), 'utf8');
  const path = join(root, file);
  await writeFile(
    path,
    `# yaml-language-server: $schema=../.throughline/schemas/${shape}.schema.json\n${text}`,
  );
  return openInEditor(path);
}

/** Within one line; the comment that names the schema is line 0, so a file's own lines count from 1. */
function stretch(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

function labels(offered: readonly CompletionItem[]): string[] {
  return offered.map(({ label }) => label);
}

function wordsOf(hover: Hover | null): string {
  return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}
