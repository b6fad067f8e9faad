export type { Settings, SettingsInput } from './model/settings.ts';
export type { OfferedFile } from './site/attach-files.ts';
export { default, FindingsError, type ThroughlineIntegration } from './site/integration.ts';
