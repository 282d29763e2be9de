let wanted = false;

/** What is opened or closed next takes the focus, because somebody asked for it here; a link that opens it does not. */
export function wantFocus(): void {
  wanted = true;
}

/** Whether the focus was wanted; asked once. */
export function takeFocus(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
