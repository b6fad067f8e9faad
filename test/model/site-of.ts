import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readSite } from '../../src/model/read-site.ts';
import { type SettingsInput, settingsSchema } from '../../src/model/settings.ts';

/** A file's whole text or bytes; `undefined` where the file is not to be there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A site in which nothing is to be mended: two personas, two journeys of which one leads into the other. */
export const soundFiles = {
  'personas/support-lead.yaml': `name: Support lead
summary: Answers customers from a shared inbox.
kind: prospect
problems: [Two of us answer the same message.]
aspirations: [Know who answers what.]
success: Nobody asks who replied.
channels: [search, email]
triggers: [A customer got two answers.]
`,
  'personas/finance-head.yaml': `name: Head of finance
summary: Signs what the team buys.
kind: prospect
problems: [Every tool costs more than it said.]
aspirations: [Know the whole cost before signing.]
success: The bill is the one that was promised.
channels: [referral]
`,
  'journeys/leaving.yaml': `title: Leaving the shared inbox
persona: support-lead
stage: consideration
entry:
  channel: search
  inquiry: shared inbox answered twice
  opening: Two people answered the same customer today.
stops:
  - needs: [effort]
    action: See what it costs
  - needs: [cost]
    action: { label: Ask your head of finance, journey: signing }
weight: 120
`,
  'journeys/signing.yaml': `title: Getting it signed
persona: finance-head
stage: decision
entry:
  channel: referral
  inquiry: what will this really cost us
  opening: A colleague wants a tool.
stops:
  - needs: [cost, effort]
`,
  'content/effort.mdx': `---
question: What does moving take?
beat: plan
---

Moving takes a day.
`,
  'content/cost.mdx': `---
question: What does it cost?
beat: stakes
---

Count the seats and the week.
`,
} as const satisfies Files;

/** Writes the sound site, changed in these files, into a folder that goes when the test does. */
export async function siteOf(changes: Files = {}): Promise<string> {
  const root = await emptyFolder();
  await writeFiles(root, { ...soundFiles, ...changes });
  return root;
}

/** A new folder that goes when the test does. */
export async function emptyFolder(within = tmpdir()): Promise<string> {
  const folder = await realpath(await mkdtemp(join(within, 'throughline-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

/** A config by which the site's passages may run code. */
export const trusting: Files = {
  'astro.config.mjs': `import throughline from ${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)};
export default { integrations: [throughline({ name: 'Test', passages: 'trusted' })] };
`,
};

/** Reads the sound site with these changes. */
export async function readSiteOf(changes: Files = {}, settings: Partial<SettingsInput> = {}) {
  return readSite(await siteOf(changes), settingsSchema.parse({ name: 'Test', ...settings }));
}

/** A sound file with one stretch of its text replaced; the stretch must be there. */
export function edited(file: keyof typeof soundFiles, from: string, to: string): Files {
  const text: string = soundFiles[file];
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`);
  return { [file]: text.replace(from, () => to) };
}
