export type { Settings, SettingsInput } from './model/settings.ts';
export { default, FindingsError, type ThroughlineIntegration } from './site/integration.ts';
export type { OfferedFile } from './site/offered-files.ts';
