import { onePixel } from '../model/one-pixel.ts';
import { type Shown, shownWords } from './hostile.ts';

const script = '<script>hasRun()</script>';
const picture = '<img src=x onerror=hasRun()>';
const away = (href: string) => ({ stop: { action: { label: 'Ask elsewhere', href } } });
const asked = (inquiry: string) => ({ entry: { inquiry } });

/** Passages about scripts, questions in odd spellings, names that programs have uses for: all of it words. */
export const harmlessWords: readonly Shown[] = [
  shownWords('a script in code', `\`${script}\``, script),
  shownWords(
    'a script in a block of code',
    `\`\`\`html\n</code></pre>${script}\n\`\`\``,
    `</code></pre>${script}`,
  ),
  shownWords('an import in a block of code', '```js\nimport "./evil.js"\n```', 'import "./evil.js"'),
  shownWords('code in a language with a handler', '```js" onload="hasRun()\nlet a\n```', 'let a'),
  shownWords('code in a language of every object', '```constructor\na\n```\n\n```__proto__\nb\n```', 'b'),
  shownWords('code in a language that is a way', '```../../etc/passwd\na\n```', 'a'),
  shownWords('a script with a stroke before it', `\\${script.replace('</', '\\</')}`, script),
  shownWords('a script by names', '&lt;script&gt;hasRun()&lt;/script&gt;', script),
  shownWords('a picture by numbers', '&#60;img src=x onerror=hasRun()&#x3E;', picture),
  shownWords('a name of a name', '&amp;lt;script&amp;gt;', '&lt;script&gt;'),
  shownWords('braces with a stroke before them', '\\{process.exit()\\}', '{process.exit()}'),
  shownWords('braces of other programs', '`{{ hasRun() }}` and `<%= hasRun() %>`', '{{ hasRun() }}'),
  shownWords('comments that say more', `A{/* --> ${script} */}.`, 'A.'),
  shownWords('sections of raw text in code', `\`<![CDATA[\` \`]]>\` \`<!--\` \`-->\``, '<![CDATA['),
  shownWords(
    'words that look like a link',
    'javascript:hasRun() vbscript:a data:text/html,b',
    'javascript:hasRun()',
  ),
  shownWords(
    'words in many programs at once',
    '`jaVasCript:/*-/*\'/*\\"/**/(/* */oNcliCk=hasRun() )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=hasRun()//>`',
    'oNcliCk=hasRun()',
  ),
  shownWords('an address with a quote', 'http://a.example/"onclick="hasRun() b', 'http://a.example/'),
  shownWords('a link with a quote', `[a b](https://a.example/'"onclick=hasRun()//)`, 'a b'),
  shownWords('a link with a title that ends', '[a b](https://a.example/ "\\" onclick=\\"hasRun()")', 'a b'),
  shownWords('a link of somebody else', '[a b](https://shown.example@evil.example/)', 'a b'),
  shownWords(
    'a link by the name of every object',
    '[__proto__] [constructor]\n\n[constructor]: https://a.example/\n[__proto__]: https://b.example/',
    'constructor',
  ),
  shownWords(
    'notes by names of every object',
    'A[^constructor] b[^__proto__] c[^tostring].\n\n[^constructor]: d\n\n[^__proto__]: e\n\n[^tostring]: f',
    'e',
  ),
  shownWords('a note that ends its mark', 'A[^"><b>].\n\n[^"><b>]: b', 'b'),
  shownWords(
    'a heading that ends its mark',
    '### `"><script>hasRun()</script>`\n\nA [b](#scripthasrunscript).',
    '"><script>hasRun()</script>',
  ),
  shownWords(
    'a heading of every object',
    '### constructor\n\nA.\n\n### \\_\\_proto\\_\\_\n\nB.',
    '__proto__',
  ),
  shownWords('a table that ends its cell', '| `</td></table>` |\n|---|\n| `<b>\\|` |', '</td></table>'),
  shownWords('a word that is turned', 'A <bdo dir="rtl">cba</bdo> &#x202E;d', 'cba'),
  shownWords(
    'a word of another script',
    'A \u2067אב\u2069 b, and \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}.',
    'אב',
  ),
  shownWords('a title that ends its mark', `A <abbr title='" onmouseover="hasRun()'>b</abbr>.`, 'b'),
  shownWords('a date that runs', 'A <time datetime="javascript:hasRun()">b</time>.', 'b'),
  shownWords('a note with a script for a title', `<Note title="</p></aside>${script}">\nA.\n</Note>`, script),
  shownWords('a quote of a picture', `<Quote source="${picture}">\nA.\n</Quote>`, picture),
  shownWords(
    'a number that ends its element',
    `<Numbers>\n<Number value="</b>${picture}" source="a">\nB.\n</Number>\n</Numbers>`,
    picture,
  ),
  shownWords('a picture whose words end their mark', '![" onerror="hasRun()](b.png)', 'A', {
    frontmatter: { question: 'A' },
    beside: { 'b.png': onePixel },
  }),
  shownWords('a picture that is a page as well', '![a](b.png)\n\nC', 'C', {
    beside: { 'b.png': Buffer.concat([onePixel, Buffer.from(`<!doctype html>${script}`)]) },
  }),
  shownWords(
    'a file with a script in its words',
    '<Download href="b.txt" title="</a><script>hasRun()</script>" />',
    script,
    {
      beside: { 'b.txt': `Dear all,\n${script}\n` },
    },
  ),
  shownWords(
    'a file with a name that ends its mark',
    `<Download href="b' onload='hasRun().txt" title="A" />`,
    'A',
    {
      beside: { "b' onload='hasRun().txt": 'Dear all,' },
    },
  ),

  shownWords('a question that ends the title', 'A.', `</title>${script}`, {
    frontmatter: { question: `</title>${script}?` },
  }),
  shownWords('a question that ends the data', 'A.', `</script>${script}<!--`, {
    frontmatter: { question: `</script>${script}<!--` },
  }),
  shownWords('a question that ends its mark', 'A.', `"><svg onload=hasRun()>`, {
    frontmatter: { question: `"><svg onload=hasRun()>'` },
  }),
  shownWords('a question that is a formula', 'A.', '=HYPERLINK("https://evil.example")', {
    frontmatter: { question: '=HYPERLINK("https://evil.example")' },
  }),
  shownWords('a question for a pipeline', 'A.', '##[error]a ##vso[task.complete] ::error::b', {
    frontmatter: { question: '##[error]a ##vso[task.complete] ::error::b' },
  }),
  shownWords('a question for Markdown', 'A.', '](javascript:hasRun()) <b> [a](https://evil.example)', {
    frontmatter: { question: '](javascript:hasRun()) <b> [a](https://evil.example)' },
  }),
  shownWords('a question with separators', 'A.', 'A\u2028b', {
    frontmatter: { question: 'A\u2028b\u2029c?' },
  }),
  shownWords('a heading in front that ends its element', 'A.', `</h2>${picture}`, {
    frontmatter: { heading: `</h2>${picture}`, question: `</h2>${picture}?` },
  }),
  shownWords('a source that runs', 'A.', 'javascript:hasRun()', {
    frontmatter: {
      beat: 'proof',
      evidence: [{ what: script, source: 'javascript:hasRun()', date: '2026-01-31' }],
    },
  }),
  shownWords('a source that ends its mark', 'A.', 'https://a.example/"onclick="hasRun()', {
    frontmatter: {
      beat: 'proof',
      evidence: [{ what: 'B', source: 'https://a.example/"onclick="hasRun()', date: '2026-01-31' }],
    },
  }),

  shownWords(
    'an inquiry that ends the data',
    'A.',
    `</script>${script}<!--`,
    asked(`</script>${script}<!--`),
    'doorway',
  ),
  shownWords('an inquiry that is a picture', 'A.', picture, asked(picture), 'doorway'),
  shownWords('an inquiry that is a formula', 'A.', '=cmd|calc!A0', asked('=cmd|calc!A0'), 'doorway'),
  shownWords('an inquiry that adds', 'A.', '+1+1', asked('+1+1'), 'doorway'),
  shownWords('an inquiry that takes away', 'A.', '-1-1', asked('-1-1'), 'doorway'),
  shownWords('an inquiry that sums', 'A.', '@SUM(1)', asked('@SUM(1)'), 'doorway'),
  shownWords(
    'an inquiry with a line for a pipeline',
    'A.',
    '::add-mask::b',
    asked('a\n::add-mask::b'),
    'doorway',
  ),
  shownWords('an opening that ends its element', 'A.', `</p></div></main>${script}`, {
    entry: { opening: `</p></div></main>${script}` },
  }),
  shownWords('a label that is a picture', 'A.', picture, {
    stop: { action: { label: picture, href: 'https://a.example/' } },
  }),
  shownWords('a label that runs', 'A.', 'javascript:hasRun()', {
    stop: { action: { label: 'javascript:hasRun()', href: 'https://a.example/' } },
  }),
  shownWords(
    'an action that ends its mark',
    'A.',
    'Ask elsewhere',
    away(`https://a.example/"><script>hasRun()</script>`),
  ),
  shownWords(
    'an action with another quote',
    'A.',
    'Ask elsewhere',
    away(`https://a.example/?b='onclick='hasRun()`),
  ),
  shownWords(
    'an action to a letter with a script',
    'A.',
    'Ask elsewhere',
    away(`mailto:a@b.example?body=${script}`),
  ),
  shownWords('a way beside that is a script', 'A.', script, {
    stop: { also: [{ label: script, href: 'https://a.example/' }] },
  }),
  // A name that every object has, for a passage, a need, a page, a journey and a stop.
  shownWords('constructor', 'A b.', 'A b.', { stop: { id: 'constructor' } }),
  {
    name: 'a persona that is a script',
    files: {
      'personas/a-script.yaml': JSON.stringify({
        name: script,
        summary: picture,
        kind: 'prospect',
        problems: [script],
        aspirations: [script],
        success: script,
        channels: ['search'],
        words: { constructor: 'maker', toString: 'words', [script]: 'scripts' },
      }),
    },
    shown: script,
    on: 'studio',
  },
];
