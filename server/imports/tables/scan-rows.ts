/** Why a row could not be read, and in which of its cells (from 0) the fault begins. */
export interface RowFault {
  readonly code: 'unclosed_quote' | 'bad_quote' | 'line_too_long';
  readonly cell: number;
}

/** A row as it stands in the file. */
export interface ScannedRow {
  /** Line on which it begins, from 1; line breaks within quotes are counted. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault;
}

export interface RowScanner {
  /** Takes more text and returns the rows that are complete by now. */
  push(text: string): ScannedRow[];
  /** Returns the rows that are left at the end of the text. */
  end(): ScannedRow[];
}

/** A record of more characters than this is a fault of quotes or line ends, not data. */
export const MAX_RECORD = 1_000_000;

const QUOTE = '"';
const LF = 10;
const CR = 13;

interface ReadRow {
  readonly cells: readonly string[];
  /** Position after the row's line end. */
  readonly next: number;
}

/**
 * Splits text into rows after RFC 4180, and as tolerantly as spreadsheets do: any line end, also mixed; blanks around quoted cells; quotation
 * marks within unquoted ones. Empty lines are skipped. A row with broken quotation marks is reported, and reading goes on with the next line, so that
 * one fault does not hide the others. Time is linear in the text; memory is bounded by the longest record.
 */
export function rowScanner(delimiter: string, maxRecord = MAX_RECORD): RowScanner {
  let text = '';
  let at = 0;
  let line = 1;
  /** Set while the rest of a line is thrown away. */
  let skipping = false;
  const breaks = lineBreaks();

  const drain = (final: boolean): ScannedRow[] => {
    const rows: ScannedRow[] = [];
    while (at < text.length) {
      if (skipping) {
        if (!skipLine(final)) break;
        continue;
      }
      const lineEnd = breaks.next(text, at, final);
      const read = lineEnd === undefined ? undefined : readRow(text, at, lineEnd, delimiter, final);
      if (read === undefined) {
        if (text.length - at <= maxRecord) break;
        rows.push({ line, cells: [], fault: lineEnd === undefined ? { code: 'line_too_long', cell: 0 } : { code: 'unclosed_quote', cell: 0 } });
        skipping = true;
        continue;
      }
      if ('fault' in read) {
        rows.push({ line, cells: [], fault: read.fault });
        skipping = true;
        continue;
      }
      if (read.next - at > maxRecord + 2) rows.push({ line, cells: [], fault: { code: 'line_too_long', cell: 0 } });
      else if (read.cells.length > 1 || read.cells[0] !== '') rows.push({ line, cells: read.cells });
      line += read.next > lineEnd! + 2 ? countBreaks(text, at, read.next) : 1;
      at = read.next;
    }
    return rows;
  };

  /** Goes on after the present line; false where its end is not there yet. */
  const skipLine = (final: boolean): boolean => {
    const lineEnd = breaks.next(text, at, final);
    if (lineEnd === undefined) {
      // Only the last character can matter: a CR whose LF is still to come.
      at = text.length - (text.charCodeAt(text.length - 1) === CR ? 1 : 0);
      return false;
    }
    at = afterBreak(text, lineEnd);
    line++;
    skipping = false;
    return true;
  };

  return {
    push: (more) => {
      text = text.slice(at) + more;
      at = 0;
      breaks.reset();
      return drain(false);
    },
    end: () => {
      breaks.reset();
      const rows = drain(true);
      text = '';
      at = 0;
      return rows;
    },
  };
}

/** Finds line ends from left to right, each character looked at once. */
function lineBreaks() {
  let lf = -2;
  let cr = -2;
  return {
    reset: () => { lf = -2; cr = -2; },
    /** Position of the next line end; the text's length where the text is final; undefined where more text may come. */
    next: (text: string, from: number, final: boolean): number | undefined => {
      if (lf !== -1 && lf < from) lf = text.indexOf('\n', from);
      if (cr !== -1 && cr < from) cr = text.indexOf('\r', from);
      const first = cr === -1 ? lf : lf === -1 ? cr : Math.min(lf, cr);
      if (first === -1) return final ? text.length : undefined;
      return first === text.length - 1 && first === cr && !final ? undefined : first;
    },
  };
}

function afterBreak(text: string, lineEnd: number): number {
  return lineEnd + (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
}

function readRow(text: string, start: number, lineEnd: number, delimiter: string, final: boolean): ReadRow | { readonly fault: RowFault } | undefined {
  const line = text.slice(start, lineEnd);
  if (!line.includes(QUOTE)) return { cells: line.split(delimiter), next: afterBreak(text, lineEnd) };
  return readQuotedRow(text, start, delimiter, final);
}

/** Reads a row cell by cell; undefined where more text may complete it. */
function readQuotedRow(text: string, start: number, delimiter: string, final: boolean): ReadRow | { readonly fault: RowFault } | undefined {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const opening = skipBlanks(text, at, delimiter);
    if (text[opening] === QUOTE) {
      const closed = readQuotedCell(text, opening + 1);
      if (closed === undefined) return final ? { fault: { code: 'unclosed_quote', cell: cells.length } } : undefined;
      if (closed.next >= text.length && !final) return undefined;
      cells.push(closed.value);
      at = skipBlanks(text, closed.next, delimiter);
    } else {
      const cellEnd = endOfCell(text, at, delimiter);
      cells.push(text.slice(at, cellEnd));
      at = cellEnd;
    }
    if (at >= text.length) return final ? { cells, next: at } : undefined;
    if (text[at] === delimiter) continue;
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) return { fault: { code: 'bad_quote', cell: cells.length - 1 } };
    if (code === CR && at + 1 === text.length && !final) return undefined;
    return { cells, next: afterBreak(text, at) };
  }
}

/** The text up to the closing quotation mark, doubled ones made single; undefined where there is none. */
function readQuotedCell(text: string, start: number): { readonly value: string; readonly next: number } | undefined {
  let value = '';
  for (let from = start; ; ) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) return undefined;
    if (text[quote + 1] !== QUOTE) return { value: value + text.slice(from, quote), next: quote + 1 };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  const tab = delimiter === '\t' ? ' ' : '\t';
  let at = from;
  while (text[at] === ' ' || text[at] === tab) at++;
  return at;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR || text[at] === delimiter) break;
  }
  return at;
}

function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === CR || (code === LF && text.charCodeAt(at - 1) !== CR)) count++;
  }
  return count;
}
