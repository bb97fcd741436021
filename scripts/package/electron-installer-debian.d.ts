/** The package has no types of its own; this is what scripts/package.mjs uses. */
declare module 'electron-installer-debian' {
  const installer: (input: {
    readonly src: string;
    readonly dest: string;
    readonly arch: string;
    readonly options: Readonly<Record<string, string | readonly string[]>>;
  }) => Promise<{ readonly packagePaths: readonly string[] }>;
  export default installer;
}
