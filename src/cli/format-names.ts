/** What `check --format` takes. */
export const formatNames = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formatNames)[number];
