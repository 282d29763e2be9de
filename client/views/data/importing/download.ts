/** Hands a file to the browser's downloads. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; some take it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
