import { placeKey, startOf } from './place.ts';
import { schemaFindings } from './schema-findings.ts';
import { type Settings, type SettingsInput, settingsSchema } from './settings.ts';

/**
 * The settings of a site, with what was left out.
 *
 * @throws TypeError in words for whoever wrote `astro.config.mjs`.
 */
export function parseSettings(options: SettingsInput): Settings {
  const value = options ?? {};
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  // A program has no places as a text has; the whole of it is one.
  const places = { [placeKey([])]: startOf('astro.config.mjs') };
  const findings = schemaFindings(
    settingsSchema,
    { value, places, keys: {}, findings: [] },
    parsed.error.issues,
  );
  throw new TypeError(
    [
      'throughline({ … }) is not right:',
      ...findings.map(({ reason, note }) => `  ${reason} ${note ?? ''}`),
    ].join('\n'),
  );
}
