declare module 'virtual:verify-page' {
  /** The stand-alone checker as one HTML file (tools/verify-page.mjs). */
  const page: string;
  export default page;
}
