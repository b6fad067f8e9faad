/** The part of it that is used here; the types that are published for it are those of an older one. */
declare module 'hosted-git-info' {
  interface Host {
    /** The address at which a file or folder of the repository is edited. */
    edit(path: string, options?: { readonly committish?: string }): string | undefined;
  }
  const hostedGitInfo: { fromUrl(url: string): Host | undefined };
  export default hostedGitInfo;
}
