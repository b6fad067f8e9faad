import { onePixel } from '../model/one-pixel.ts';
import { type Refused, refusedBeside, refusedWords } from './hostile.ts';

const page = '<!doctype html><script>hasRun()</script>';
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
/** Begins as pictures of this format do, and is a program. */
const program = '//  ftypavif\nprocess.exit()';

const named = (name: string, file: string, ...found: readonly string[]): Refused => ({
  name,
  files: { [`content/${file}`]: '---\nquestion: A?\nbeat: plan\n---\n\nB.\n' },
  found: found.map(one => `content/${one}`),
});

/** Names of files, ways to files, and files that are another thing than they are called. */
export const hostileFiles: readonly Refused[] = [
  named('a name with a terminal’s code', 'a\u001b[2Jb.mdx', 'a\u001b[2Jb.mdx:1:1 file-name'),
  named('a name with a line of its own', 'a\n::error::b.mdx', 'a\n::error::b.mdx:1:1 file-name'),
  named('a name that is turned round', 'a\u202Exdm.mdx', 'a\u202Exdm.mdx:1:1 file-name'),
  named('a name with a stroke of Windows’', 'a\\..\\b.mdx', 'a\\..\\b.mdx:1:1 file-name'),
  named('a name that is a device', 'nul.mdx', 'nul.mdx:1:1 file-name'),
  named('a name that is a device in capitals', 'COM1.mdx', 'COM1.mdx:1:1 file-name'),
  named('a name that is an option', '--out-dir=a.mdx', '--out-dir=a.mdx:1:1 file-name'),
  named('a name of every object', '__proto__.mdx', '__proto__.mdx:1:1 file-name'),
  named('a name that ends the markup', '"><script>.mdx', '"><script>.mdx:1:1 file-name'),
  named(
    'a folder with a terminal’s link',
    'a\u001b]8;;b\u0007/turned.mdx',
    'a\u001b]8;;b\u0007:1:1 folder-name',
  ),
  named('a folder with a line of its own', 'a\n##[error]b/added.mdx', 'a\n##[error]b:1:1 folder-name'),

  refusedWords('a picture that leads out', '![a](../../secret.png)', '6:1 file-outside-content'),
  refusedWords('a picture that leads out encoded', '![a](..%2F..%2Fsecret.png)', '6:1 file-outside-content'),
  refusedWords(
    'a picture that leads out of a part',
    '<Figure src="../secret.png" alt="a" />',
    '6:9 file-outside-content',
  ),
  refusedWords(
    'a picture with strokes of Windows’',
    '![a](..%5C..%5Csecret.png)',
    '6:1 picture-from-elsewhere',
  ),
  refusedWords('a picture by its whole way', '![a](/etc/secret.png)', '6:1 picture-from-elsewhere'),
  refusedWords('a picture by a drive', '![a](C:/secret.png)', '6:1 picture-from-elsewhere'),
  refusedWords(
    'a picture from elsewhere',
    '![a](https://tracker.example/b.png)',
    '6:1 picture-from-elsewhere',
  ),
  refusedWords('a picture without its scheme', '![a](//tracker.example/b.png)', '6:1 picture-from-elsewhere'),
  refusedWords('a picture in its address', '![a](data:image/png;base64,AA)', '6:1 picture-from-elsewhere'),
  refusedWords(
    'a picture that runs',
    '![a][b]\n\n[b]: javascript:hasRun()',
    '8:1 picture-from-elsewhere',
    '8:1 unsafe-link',
  ),
  refusedWords('a picture cut off', '![a](b%00.png)', '6:1 missing-file'),
  refusedWords(
    'a download that leads out',
    '<Download href="../../../etc/passwd.txt" title="a" />',
    '6:11 file-outside-content',
  ),
  refusedWords(
    'a download of the machine',
    '<Download href="file:///etc/passwd.txt" title="a" />',
    '6:11 wrong-attribute',
  ),
  refusedBeside(
    'a hidden file',
    '![a](.b.png)',
    { files: { '.b.png': onePixel } },
    '6:1 file-outside-content',
  ),
  refusedBeside('a program for a picture', '![a](b.js)', { files: { 'b.js': program } }, '6:1 no-picture'),
  refusedBeside(
    'a program behind a question mark',
    '![a](b.js%3F.png)',
    { files: { 'b.js': program } },
    '6:1 picture-from-elsewhere',
  ),
  refusedBeside(
    'a page to be downloaded',
    '<Download href="b.html" title="a" />',
    { files: { 'b.html': page } },
    '6:11 wrong-attribute',
  ),
  refusedBeside(
    'a style sheet to be downloaded',
    '<Download href="b.css" title="a" />',
    { files: { 'b.css': 'a{}' } },
    '6:11 wrong-attribute',
  ),
  refusedBeside(
    'a drawing to be downloaded',
    '<Download href="b.svg" title="a" />',
    { files: { 'b.svg': drawing('') } },
    '6:11 wrong-attribute',
  ),
  refusedBeside(
    'a page that is called a document',
    '<Download href="b.pdf" title="a" />',
    { files: { 'b.pdf': page } },
    '6:11 page-for-file',
  ),
  refusedBeside(
    'a drawing that is called a table',
    '<Download href="b.csv" title="a" />',
    { files: { 'b.csv': `\n ${drawing('<script/>')}` } },
    '6:11 page-for-file',
  ),
  refusedBeside(
    'a page that is called a picture',
    '![a](b.png)',
    { files: { 'b.png': page } },
    '6:1 no-picture',
  ),
  refusedBeside(
    'a drawing that is called a picture',
    '![a](b.jpg)',
    { files: { 'b.jpg': drawing('<script/>') } },
    '6:1 no-picture',
  ),
  refusedBeside(
    'a page that is called a drawing',
    '![a](b.svg)',
    { files: { 'b.svg': `${page}<svg>` } },
    'b.svg:1:1 no-picture',
  ),
  refusedBeside(
    'a drawing with a script',
    '![a](b.svg)',
    { files: { 'b.svg': drawing('\n<script>hasRun()</script>') } },
    'b.svg:2:1 unsafe-drawing',
  ),
  refusedBeside(
    'a drawing that runs when it is loaded',
    '<Figure src="b.svg" alt="a" />',
    { files: { 'b.svg': drawing('\n<g onload="hasRun()"/>') } },
    'b.svg:2:1 unsafe-drawing',
  ),
  refusedBeside(
    'a drawing that reads a file',
    '![a](b.svg)',
    { files: { 'b.svg': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${drawing('&a;')}` } },
    'b.svg:1:1 unsafe-drawing',
  ),

  refusedBeside(
    'a link to a program',
    '![a](b.avif)',
    { files: { 'b.js': program }, links: { 'b.avif': 'b.js' } },
    '6:1 link-to-other-kind',
  ),
  refusedBeside(
    'a link to a page',
    '<Download href="b.txt" title="a" />',
    { files: { 'b.html': page }, links: { 'b.txt': 'b.html' } },
    '6:11 link-to-other-kind',
  ),
  refusedBeside(
    'a link to a hidden file',
    '<Download href="b.txt" title="a" />',
    { files: { '.b.txt': 'secret' }, links: { 'b.txt': '.b.txt' } },
    '6:11 file-outside-content',
  ),
  refusedBeside(
    'a link to a drawing',
    '<Figure src="b.png" alt="a" />',
    { files: { 'b.svg': drawing('') }, links: { 'b.png': 'b.svg' } },
    '6:9 link-to-other-kind',
  ),
  refusedBeside(
    'a link by way of a folder that is a wish',
    '![a](b.png)',
    { files: { 'c?raw/b.png': onePixel }, links: { 'b.png': 'c?raw/b.png' } },
    '6:1 folder-name',
  ),
  refusedBeside(
    'a link to a file that is not published',
    '![a](b.png)',
    { links: { 'b.png': '../../personas/support-lead.yaml' } },
    '6:1 file-outside-content',
  ),
  refusedBeside(
    'a link out of the site',
    'A.',
    { links: { 'b.mdx': '/etc/passwd' } },
    'b.mdx:1:1 link-leaves-root',
  ),
  refusedBeside('a folder out of the site', 'A.', { links: { b: '/etc' } }, 'b:1:1 link-leaves-root'),
  refusedBeside(
    'a folder that is a wish',
    'A.',
    {
      files: {
        'b.js?raw/c.mdx': '---\nquestion: A?\nbeat: plan\n---\n\n![a](d.png)\n',
        'b.js?raw/d.png': onePixel,
        'b.js': program,
      },
    },
    'b.js?raw/c.mdx:6:1 folder-name',
  ),
];
