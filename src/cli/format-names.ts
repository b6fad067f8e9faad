/** What `check --format` takes. */
export const formatNames = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formatNames)[number];

/** What `links --format` takes. */
export const linkFormatNames = ['table', 'csv', 'json'] as const;
export type LinkFormat = (typeof linkFormatNames)[number];

/** For whose pipelines `ci` writes. */
export const codeHosts = ['github', 'gitlab'] as const;
export type CodeHost = (typeof codeHosts)[number];
