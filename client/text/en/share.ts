import type { SameKeys } from '../same-keys.ts';
import type { share as german } from '../de/share.ts';

export const share: SameKeys<typeof german> = {
  title: 'Link and embedding', link: 'Link to this view', copy: 'Copy', copied: 'Copied', select: 'The browser does not allow copying here. The text is selected: press Ctrl+C (Cmd+C on a Mac).',
  holds: 'The link shows: {{what}}. Selection, filters, colours and open panels go with it; it always shows the revision of the data that holds then.',
  who: 'Whoever may open this atlas can open it, and each person sees only what they may see there. The link holds settings and identifiers of records, no data and no sign-in.',
  onlyHere: 'This address is valid on this machine only. Others reach the atlas at the address that its administrator has given it.',
  camera: 'Include the section shown', cameraHint: 'The link shows the same place of the picture in a window of any size.',
  code: 'QR code of the link, to be read by a phone', codeHint: 'Read it with the camera of a phone that reaches this atlas.', codeTooLong: 'This link is too long for a QR code that phones read reliably.',
  embed: 'Embed in another page', embedHint: 'Shows the picture with legend, source and revision, to be looked at and moved, without editing. Other websites must be named in the configuration of the server (EMBED_ORIGINS).',
  storyHint: 'One slide a step with title, text, picture, legend, source and revision; a last one says what the failures shown came to. Texts and names can be edited. Your notes stay here.',
  hideNames: 'Hide names', hideNamesHint: 'Industry and place instead of names, as when presenting.', savePptx: 'Save', making: 'Slides', makingStep: 'Slide {{step, number}} of {{steps, number}} is being made …',
  saved: 'Saved. The file is among the downloads.', failed: 'The slides could not be saved. Check the connection to the server and try again.', results: 'Results',
  otherView: 'View “{{view}}”: to be seen in Lieferkettenatlas.', hiddenView: 'View “{{view}}”: names firms and stays hidden.',
  openWhole: 'Open in Lieferkettenatlas',
};
