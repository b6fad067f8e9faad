import { lockFile } from '../../src/model/lock.ts';
import { passageNamed, type Refused, refusedFields } from './hostile.ts';

const persona = 'personas/support-lead.yaml';
const journey = 'journeys/leaving.yaml';
/** By escapes alone, so that the text of the file itself has nothing to hide. */
const quoted = (text: string) =>
  JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const href = (name: string, address: string) =>
  refusedFields(name, [journey, 'journey: signing }', `href: ${quoted(address)} }`], '12:54 wrong-value');
const label = (name: string, words: string) =>
  refusedFields(
    name,
    [journey, 'label: Ask your head of finance', `label: ${quoted(words)}`],
    '12:22 wrong-value',
  );
const kind = (name: string, written: string, ...found: readonly string[]) =>
  refusedFields(name, [persona, 'kind: prospect', written], ...found);

function frontmatter(name: string, line: string, ...found: readonly string[]): Refused {
  const { file, text } = passageNamed(name, 'A.', `${line}\n`);
  return { name, files: { [file]: text }, found: found.map(one => `${file}:${one}`) };
}

/** A passage that begins otherwise than passages do. */
function beginning(name: string, mark: string): Refused {
  const { file, text } = passageNamed(name, 'A.');
  return {
    name,
    files: { [file]: text.replace('---', mark) },
    found: [`${file}:1:1 missing-frontmatter`],
  };
}

const lock = (name: string, text: string, column: number): Refused => ({
  name,
  files: { [lockFile]: text },
  found: [`${lockFile}:1:${column} damaged-lock`],
});

/** Personas, journeys, frontmatter and lock files that would do more than say something. */
export const hostileFields: readonly Refused[] = [
  href('an action that runs', 'javascript:hasRun()'),
  href('an action that runs with a tab in it', 'java\tscript:hasRun()'),
  href('an action that runs with a line end in it', 'java\nscript:hasRun()'),
  href('an action that is a page', 'data:text/html,<script>hasRun()</script>'),
  href('an action to the machine', 'file:///etc/passwd'),
  href('an action without its scheme', '//evil.example'),
  href('an action without its strokes', 'https:evil.example'),
  href('an action with a terminal’s code', 'https://a.example/\u009b31m'),
  href('an action that is turned round', 'https://a.example/\u202Etxt.exe'),
  label('a label with a terminal’s link', 'Ask \u001b]8;;https://evil.example\u0007us'),
  label('a label that is turned round', 'Ask \u202Esu'),
  refusedFields(
    'a title with a terminal’s code',
    [journey, 'title: Leaving', 'title: "\\e[2JLeaving" #'],
    '1:8 wrong-value',
  ),
  refusedFields(
    'an inquiry for programs alone',
    [journey, 'inquiry: shared', 'inquiry: "shared \\U000E0049" #'],
    '6:12 wrong-value',
  ),
  refusedFields('a need that leads out', [journey, '[effort]', '["../../etc/passwd"]'], '9:13 wrong-value'),
  refusedFields(
    'a need with a terminal’s code',
    [journey, '[effort]', '["effort\\e[2J"]'],
    '9:13 wrong-value',
  ),
  refusedFields('a need with a line end', [journey, '[effort]', '["effort\\n"]'], '9:13 wrong-value'),
  refusedFields('a need that is a device', [journey, '[effort]', '[nul]'], '9:13 wrong-value'),
  refusedFields(
    'a stop that ends its mark',
    [journey, '- needs: [effort]', `- id: '"><script>'\n    needs: [effort]`],
    '9:9 wrong-value',
  ),
  refusedFields(
    'a persona that is a way',
    [journey, 'persona: support-lead', 'persona: ../a'],
    '2:10 wrong-value',
  ),
  refusedFields('more visits than there are', [journey, 'weight: 120', 'weight: 1e400'], '13:9 wrong-value'),

  kind('a tag that is code', 'kind: !!js/function "hasRun()"', '3:7 yaml-syntax'),
  kind('a tag that is a command', 'kind: !!python/object/apply:os.system [ls]', '3:7 yaml-syntax'),
  kind('a tag of bytes', 'kind: !!binary aGk=', '3:7 yaml-syntax'),
  kind('a merged key', '<<: { kind: press }\nkind: prospect', '3:1 unknown-key'),
  kind('a key twice', 'kind: prospect\nkind: press', '4:1 duplicate-key'),
  kind('a key of every object', 'kind: prospect\n__proto__: { kind: press }', '4:1 forbidden-key'),
  refusedFields(
    'a key of every object inside',
    [journey, '  inquiry', '  __proto__: {}\n  inquiry'],
    '6:3 forbidden-key',
  ),
  kind('a key of every object among words', 'kind: prospect\nwords: { __proto__: a }', '4:10 forbidden-key'),
  kind(
    'a key of every object by an alias',
    'kind: prospect\nwords: { a: &p __proto__, *p : b }',
    '4:27 yaml-syntax',
  ),
  kind('the maker of every object', 'kind: prospect\nconstructor: { prototype: {} }', '4:1 unknown-key'),
  kind(
    'an alias bomb',
    [
      'kind: prospect',
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c]',
    ].join('\n'),
    '5:8 yaml-aliases',
  ),
  kind('an alias of itself', 'kind: prospect\nwords: &a { b: *a }', '4:16 wrong-value'),
  kind('a second document', 'kind: prospect\n---\nkind: press', '4:1 yaml-syntax'),

  frontmatter('a layout by its frontmatter', 'layout: ../../evil.astro', '4:1 unknown-key'),
  frontmatter('an address by its frontmatter', 'slug: ../../etc/passwd', '4:1 unknown-key'),
  frontmatter('a need by its frontmatter that leads out', 'need: ../../etc/passwd', '4:7 wrong-value'),
  frontmatter('every object by its frontmatter', '__proto__: 1', '4:1 forbidden-key'),
  beginning('frontmatter that is code', '---js'),
  beginning('frontmatter of another kind', '+++'),

  lock(
    'a redirect that leads out of the folder',
    '{"version":1,"pages":{},"redirects":{"/../../etc/":"/"}}',
    38,
  ),
  lock(
    'a redirect that leads off the site',
    '{"version":1,"pages":{},"redirects":{"/a/":"//evil.example/"}}',
    38,
  ),
  lock('a redirect that runs', '{"version":1,"pages":{},"redirects":{"/a/":"javascript:hasRun()"}}', 38),
  lock('a redirect from a device', '{"version":1,"pages":{},"redirects":{"/con/":"/"}}', 38),
  lock(
    'a page that lies elsewhere',
    '{"version":1,"pages":{"../a":{"core":"a","stops":["a.1"]}},"redirects":{}}',
    23,
  ),
  lock(
    'a page with lines of its own',
    '{"version":1,"pages":{"a\\n::error::b":{"core":"a","stops":["a.1"]}},"redirects":{}}',
    23,
  ),
  lock('a lock of every object', '{"__proto__":{"version":1},"version":1,"pages":{},"redirects":{}}', 2),
];
