import { on } from 'node:events';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { ImportOptions, NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';

/** A file as it comes in: read `bytes` to the end before asking for the next. */
interface UploadedFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MAX_FILES = 10;
const MAX_FILE_BYTES = 500 * 1024 * 1024;
const MAX_OPTIONS_BYTES = 8 * 1024 * 1024;
/** Name of the part that says what was decided about the files. */
const OPTIONS = 'options';

/** A form as it comes in: its options, and its files one after the other. */
export interface UploadedForm {
  readonly options: ImportOptions;
  readonly files: AsyncIterable<UploadedFile>;
}

/**
 * The options and the files of a multipart/form-data request; files are streamed.
 * @throws AtlasError `unsupported` for another media type, `too_large` for more than 10 files or 500 MB, `bad_input` for a garbled form or options that are none.
 */
export async function uploadedForm(request: Request): Promise<UploadedForm> {
  const form: { options?: ImportOptions } = {};
  const files = uploadedFiles(request, (text) => { form.options = parsedOptions(text); });
  // What stands before the first file has been read when it comes.
  const first = await files.next();
  return { options: form.options ?? NO_OPTIONS, files: first.done ? files : startingWith(first.value, files) };
}

async function* startingWith(first: UploadedFile, rest: AsyncGenerator<UploadedFile>): AsyncGenerator<UploadedFile> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function parsedOptions(text: string): ImportOptions {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AtlasError('bad_input', 'The part "options" is not JSON.', { cause: error });
  }
  const parsed = ImportOptions.safeParse(json);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.map(({ path, message }): Finding => ({ severity: 'error', code: 'request', field: [OPTIONS, ...path].join('.'), details: { expected: message } }));
  throw new AtlasError('bad_input', findings.map(({ field, details }) => `${field}: ${details!.expected}`).join('; '), { findings });
}

async function* uploadedFiles(request: Request, onOptions: (text: string) => void): AsyncGenerator<UploadedFile> {
  if (!request.is('multipart/form-data')) throw new AtlasError('unsupported', 'Send the files as multipart/form-data: curl -F relations=@relations.csv …');
  const parser = openParser(request);
  parser.on('filesLimit', () => parser.emit('error', tooMany()));
  request.once('aborted', () => parser.emit('error', new AtlasError('bad_input', 'The upload was broken off.')));
  // A file that breaks off before anybody reads it must not end the process: who comes to read it hears of it.
  let begun = false;
  let current: BusboyFileStream | undefined;
  parser.on('file', (field, stream: BusboyFileStream) => {
    stream.on('error', () => undefined);
    begun ||= field !== OPTIONS;
    current = stream;
  });
  // Nobody else ends a file whose sender has gone: its reader would wait for ever, and every other import behind it.
  request.once('close', () => { if (!request.complete) current?.destroy(new AtlasError('bad_input', 'The upload was broken off.')); });
  const files = on(parser, 'file', { close: ['finish'] });
  let count = 0;
  parser.on('field', (field, value, _nameCut, valueCut) => {
    if (field === OPTIONS) takeOptions(parser, () => onOptions(whole(value, valueCut)), begun);
  });
  request.pipe(parser);
  try {
    for await (const [field, stream, name] of files as AsyncIterable<[string, BusboyFileStream, string | undefined]>) {
      // A page sends JSON as a file of its own type.
      if (field === OPTIONS) {
        const text = await allText(stream);
        takeOptions(parser, () => onOptions(text), count > 0);
        continue;
      }
      if (++count > MAX_FILES) throw tooMany();
      yield { name: baseName(name), bytes: limited(stream, name) };
    }
  } catch (error) {
    throw error instanceof AtlasError ? error : garbled(error);
  } finally {
    request.unpipe(parser);
    request.resume();
  }
  if (count === 0) throw new AtlasError('bad_input', 'The form holds no file.');
}

function openParser(request: Request): BusboyInstance {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: { files: MAX_FILES + 1 /* the options */, fieldSize: MAX_OPTIONS_BYTES, fileSize: MAX_FILE_BYTES } });
  } catch (error) {
    throw garbled(error);
  }
}

function tooMany(): AtlasError {
  return new AtlasError('too_large', `At most ${MAX_FILES} files at once.`);
}

/** Options that come after a file come too late: it has been read already. */
function takeOptions(parser: BusboyInstance, take: () => void, isLate: boolean): void {
  try {
    if (isLate) throw new AtlasError('bad_input', 'The part "options" must stand before the files.');
    take();
  } catch (error) {
    parser.emit('error', error);
  }
}

function whole(text: string, isCut: boolean): string {
  if (isCut) throw new AtlasError('too_large', 'The part "options" is larger than 8 MB.');
  return text;
}

async function allText(stream: BusboyFileStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_OPTIONS_BYTES) chunks.push(chunk);
  }
  return whole(Buffer.concat(chunks).toString('utf8'), size > MAX_OPTIONS_BYTES);
}

function garbled(error: unknown): AtlasError {
  return new AtlasError('bad_input', `The form is garbled: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

async function* limited(stream: BusboyFileStream, name: string | undefined): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw error instanceof AtlasError ? error : garbled(error);
  }
  if (stream.truncated) throw new AtlasError('too_large', `${baseName(name)} is larger than 500 MB. Split it, or import it on the command line.`);
}

/** Browsers may send a path; only the last part is a name. */
function baseName(name: string | undefined): string {
  return (name ?? '').split(/[\\/]/).at(-1)?.trim().slice(0, 200) || 'file.csv';
}
