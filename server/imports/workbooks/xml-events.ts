import { SaxesParser } from 'saxes';
import { UnreadableWorkbook } from './workbook.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlReader {
  /** @throws UnreadableWorkbook where the text is no XML. */
  write(piece: string): void;
  end(): void;
}

/** Reads XML piece by piece; names come without their prefix, entities of a document type are not resolved. */
export function xmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser({ position: false });
  if (handler.open) parser.on('opentag', (tag) => handler.open!(localName(tag.name), tag.attributes as Attributes));
  if (handler.close) parser.on('closetag', (tag) => handler.close!(localName(tag.name)));
  if (handler.text) {
    parser.on('text', (text) => handler.text!(text));
    parser.on('cdata', (text) => handler.text!(text));
  }
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook({ code: 'workbook_damaged' }, error);
    }
  };
  return { write: (piece) => guarded(() => parser.write(piece)), end: () => guarded(() => parser.close()) };
}

/** Reads a whole small part. */
export async function readXml(text: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const reader = xmlReader(handler);
  for await (const piece of text) reader.write(piece);
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whatever the prefix of its name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const found = Object.keys(attributes).find((key) => localName(key) === name);
  return found === undefined ? undefined : attributes[found];
}
