import { on } from 'node:events';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { AtlasError } from '#graph-model/errors.ts';

/** A file as it comes in: read `bytes` to the end before asking for the next. */
interface UploadedFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MAX_FILES = 10;
const MAX_FILE_BYTES = 500 * 1024 * 1024;

/**
 * The files of a multipart/form-data request, one after the other, streamed.
 * @throws AtlasError `unsupported` for another media type, `too_large` for more than 10 files or 500 MB, `bad_input` for a garbled form.
 */
export async function* uploadedFiles(request: Request): AsyncGenerator<UploadedFile> {
  if (!request.is('multipart/form-data')) throw new AtlasError('unsupported', 'Send the files as multipart/form-data: curl -F relations=@relations.csv …');
  const parser = openParser(request);
  parser.on('filesLimit', () => parser.emit('error', new AtlasError('too_large', `At most ${MAX_FILES} files at once.`)));
  request.once('aborted', () => parser.emit('error', new AtlasError('bad_input', 'The upload was broken off.')));
  // A file that breaks off before anybody reads it must not end the process: who comes to read it hears of it.
  parser.on('file', (_field, stream: BusboyFileStream) => void stream.on('error', () => undefined));
  const files = on(parser, 'file', { close: ['finish'] });
  request.pipe(parser);
  let count = 0;
  try {
    for await (const [, stream, name] of files as AsyncIterable<[string, BusboyFileStream, string | undefined]>) {
      count++;
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
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: { files: MAX_FILES, fileSize: MAX_FILE_BYTES } });
  } catch (error) {
    throw garbled(error);
  }
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
