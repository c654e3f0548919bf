declare module 'addons-linter' {
  type Found = { readonly errors: object[]; readonly warnings: object[]; readonly notices: object[] };
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): { run(): Promise<Found> };
  };
  export default linter;
}
