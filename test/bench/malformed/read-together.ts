import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '../../../src/checks/index.ts';
import { formats } from '../../../src/cli/formats/index.ts';
import { onOutput } from '../../../src/cli/say.ts';
import { editorSchema, shapeNames } from '../../../src/model/editor-schema.ts';
import { type Finding, isError } from '../../../src/model/finding.ts';
import { lockText } from '../../../src/model/lock.ts';
import { readOutline } from '../../../src/model/read-outline.ts';
import { namesOf } from '../../../src/model/site-names.ts';
import { textsIn } from '../../../src/model/source-texts.ts';
import { nextLock, publishedPassages } from '../../../src/planner/index.ts';
import type { DerivedSite, PlannedSite } from '../../../src/site/derive-site.ts';
import { findingsPage } from '../../../src/site/findings-page.ts';
import { compileProse } from '../../../src/site/prose/compile-prose.ts';
import { twinsWriter } from '../../../src/site/twins/write-twins.ts';
import { viewSite } from '../../../src/site/view/site-view.ts';
import { askingFor } from './asking-for.ts';
import type { Laboratory } from './laboratory.ts';
import type { MalformedFile } from './malformed-file.ts';
import { misplaced } from './misplaced.ts';
import { settings } from './originals.ts';
import { pathOf } from './path-of.ts';

/**
 * Reads a site among whose files these are, and says what is found in every way; then takes those away in which something is
 * wrong, and publishes what is left, short of rendering it.
 *
 * @throws where the site is not dealt with as it has to be
 */
export async function readTogether(files: readonly MalformedFile[], laboratory: Laboratory): Promise<void> {
  const { findings } = await among(files, laboratory, async derived => {
    await tellOf(derived.findings, laboratory.root);
    const names = namesOf(readOutline(laboratory.root));
    for (const shape of shapeNames) JSON.stringify(editorSchema(shape, names));
    return derived;
  });
  await publishable(files.filter(isSoundBy(findings)), laboratory);
}

/** Publishes these together, or, where they do not go together, one half of them and then the other. */
async function publishable(files: readonly MalformedFile[], laboratory: Laboratory): Promise<void> {
  if (files.length === 0) return;
  const { site, findings } = await among(files, laboratory, async derived => {
    if (derived.site) await publish(derived.site, derived.findings, laboratory.root);
    return derived;
  });
  if (site || files.length === 1) return;
  const sound = files.filter(isSoundBy(findings));
  const half = Math.ceil(sound.length / 2);
  const parts = sound.length < files.length ? [sound] : [sound.slice(0, half), sound.slice(half)];
  for (const part of parts) await publishable(part, laboratory);
}

function isSoundBy(findings: readonly Finding[]): (file: MalformedFile) => boolean {
  const wrong = new Set(findings.filter(isError).map(({ file }) => file));
  return file => !wrong.has(pathOf(file));
}

/** The site with these among its files, and with a journey to every passage of theirs. */
async function among<Result>(
  files: readonly MalformedFile[],
  { root, derive, originals }: Laboratory,
  use: (derived: DerivedSite) => Promise<Result>,
): Promise<Result> {
  const written = files.flatMap(file => [
    { path: pathOf(file), text: file.bytes },
    ...askingFor(file, originals.names.persona[0]),
  ]);
  try {
    for (const { path, text } of written) await writeFile(join(root, path), text);
    return await use(await derive(root, settings, { effort: 'low' }));
  } finally {
    for (const { path } of written) await rm(join(root, path), { force: true });
  }
}

async function publish(site: PlannedSite, read: readonly Finding[], root: string): Promise<void> {
  await tellOf([...read, ...check({ ...site, today: '2026-06-30' })], root);
  const view = viewSite(site.model, site.plan, { site: 'https://malformed.example', base: '/' });
  const { pages, llmsTxt } = twinsWriter()(site, view);
  for (const write of [...Object.values(pages), llmsTxt]) write();
  JSON.stringify(view);
  for (const passage of publishedPassages(site))
    if (passage.id.startsWith('odd-')) await compileProse(passage, true);
  lockText(nextLock(site.plan, site.lock));
}

async function tellOf(findings: readonly Finding[], root: string): Promise<void> {
  const textOf = textsIn(root);
  const astray = findings.map(one => misplaced(one, textOf)).find(Boolean);
  if (astray) throw new Error(`A finding leads nowhere: ${astray}`);
  for (const format of Object.values(formats)) (await format())(findings, onOutput, textOf);
  findingsPage({ findings, textOf, client: '/', more: undefined });
}
