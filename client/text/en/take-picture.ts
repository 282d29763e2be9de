import type { SameKeys } from '../same-keys.ts';
import type { takePicture as german } from '../de/take-picture.ts';

export const takePicture: SameKeys<typeof german> = {
  open: 'Save picture',
  png1: 'PNG, normal size', png2: 'PNG, double size', png4: 'PNG, fourfold size', svg: 'SVG, editable', pptx: 'PPTX, slide 16:9 with texts',
  a4Wide: 'PDF, A4 landscape', a4High: 'PDF, A4 portrait', a3Wide: 'PDF, A3 landscape', a3High: 'PDF, A3 portrait',
  failure: 'Failure of {{names}}, step {{stage}}', filter: '{{name}}: {{values}}', all: 'All firms',
  source: 'Source: Lieferkettenatlas, revision {{revision, number}}, saved on {{day}}',
  shown: 'Source: Lieferkettenatlas, revision {{revision, number}}, read on {{day}}', share: 'Link and embedding',
  failed: 'The picture could not be saved. Try a smaller size or SVG; without a connection to the server there is no PDF.',
};
