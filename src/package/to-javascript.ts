import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { namedFiles, namingJavaScript } from './named-files.ts';

/**
 * Files by their ways from `src/`, as the package holds them: those that begin something, and all that they name. TypeScript is
 * JavaScript there, since Node takes types out of no file in `node_modules/`; all else stays as it is but for the names.
 */
export function toJavaScript(src: string, beginnings: readonly string[]): Map<string, string> {
  const packed = new Map<string, string>();
  const reached = new Set(beginnings);
  for (const file of reached) {
    const text = withoutTypes(file, readFileSync(join(src, file), 'utf8'));
    packed.set(file.replace(/\.ts$/, '.js'), namingJavaScript(text));
    for (const named of namedFiles(file, text)) if (!named.startsWith('..')) reached.add(named);
  }
  return packed;
}

function withoutTypes(file: string, text: string): string {
  if (!file.endsWith('.ts')) return text;
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(text, { fileName: file, compilerOptions }).outputText;
}
