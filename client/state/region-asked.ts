/** The region that the page is about, as a question names it; nothing: the one of this installation. */
export function useRegionAsked(): { readonly keys?: string } {
  return {};
}
