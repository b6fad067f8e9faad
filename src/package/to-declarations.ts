import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { namedFiles, namingJavaScript } from './named-files.ts';

/** The types of files in `src/`, and of all that these name, by their ways from there. */
export function toDeclarations(src: string, beginnings: readonly string[]): Map<string, string> {
  const declared = allDeclared(src, beginnings);
  const packed = new Map<string, string>();
  const reached = new Set(beginnings);
  for (const file of reached) {
    const text = declared.get(file.replace(/\.ts$/, '.d.ts'));
    if (text === undefined) continue;
    packed.set(file.replace(/\.ts$/, '.d.ts'), namingJavaScript(text));
    for (const named of namedFiles(file, text)) reached.add(named);
  }
  return packed;
}

function allDeclared(src: string, beginnings: readonly string[]): Map<string, string> {
  const { config } = ts.readConfigFile(join(src, '../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(src, '..'));
  const program = ts.createProgram(
    [...beginnings.map(file => join(src, file)), join(src, 'site/virtual.d.ts')],
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: src, outDir: src },
  );
  const declared = new Map<string, string>();
  program.emit(undefined, (path, text) => {
    declared.set(relative(src, path).split(sep).join('/'), text);
  });
  return declared;
}
