/** Hands the user a file with this content. Nothing is sent anywhere: the browser saves it itself. */
export function download(
  document: Document,
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox saves only from a link that stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser fetches the content after the click. A minute is ample, and closing the page frees it too.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
