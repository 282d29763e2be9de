import type { Request } from 'express';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { AtlasError } from '#graph-model/errors.ts';

/** A file as it comes in: read `bytes` to the end before asking for the next. */
export interface UploadedFile {
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
  const queue: UploadedFile[] = [];
  let fault: unknown;
  let finished = false;
  let wake = () => {};
  const end = (error?: unknown) => { fault ??= error; finished = true; wake(); };
  const parser = openParser(request);
  parser.on('file', (_field, stream, name) => { queue.push({ name: baseName(name), bytes: limited(stream, name) }); wake(); });
  parser.on('filesLimit', () => end(new AtlasError('too_large', `At most ${MAX_FILES} files at once.`)));
  parser.on('finish', () => end());
  parser.on('error', (error) => end(new AtlasError('bad_input', `The form is garbled: ${error instanceof Error ? error.message : String(error)}`)));
  request.on('aborted', () => end(new AtlasError('bad_input', 'The upload was broken off.')));
  request.pipe(parser);
  try {
    for (let files = 0; ; files++) {
      while (queue.length === 0 && !finished) await new Promise<void>((resolve) => { wake = resolve; });
      const next = queue.shift();
      if (next === undefined || fault !== undefined) {
        if (fault !== undefined) throw fault;
        if (files === 0) throw new AtlasError('bad_input', 'The form holds no file.');
        return;
      }
      yield next;
    }
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}

function openParser(request: Request): Busboy {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: { files: MAX_FILES, fileSize: MAX_FILE_BYTES } });
  } catch (error) {
    throw new AtlasError('bad_input', `The form is garbled: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function* limited(stream: BusboyFileStream, name: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk as Uint8Array;
  if (stream.truncated) throw new AtlasError('too_large', `${baseName(name)} is larger than 500 MB. Split it, or import it on the command line.`);
}

/** Browsers may send a path; only the last part is a name. */
function baseName(name: string | undefined): string {
  return (name ?? '').split(/[\\/]/).at(-1)?.trim().slice(0, 200) || 'file.csv';
}
