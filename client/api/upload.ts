import type { Api } from '#graph-model/contract/api.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import { queryText } from './client.ts';
import { ApiProblem, problemOf } from './problem.ts';
import { API_BASE, ROUTES } from './routes.ts';

/** Bytes sent so far, of all. */
export interface Sent {
  readonly sent: number;
  readonly total: number;
}

/** Files with what was decided about them. */
export interface Form {
  readonly files: readonly File[];
  readonly options?: Partial<ImportOptions>;
}

interface Handlers {
  readonly signal?: AbortSignal;
  readonly onSent?: (sent: Sent) => void;
}

type FormRoute = 'inspectFiles' | 'readRows' | 'importFiles';
type Query = Readonly<Record<string, string | undefined>>;

/**
 * Sends files to a route that answers with JSON. Unlike fetch it tells how far it is.
 * @throws ApiProblem as `call` does, and `file_changed` for a file that was changed or taken away since it was chosen.
 */
export async function sendFiles<R extends FormRoute>(name: R, query: Query, form: Form, handlers: Handlers = {}): Promise<ResultOf<Api[R]>> {
  const answer = await send(ROUTES[name].path, query, form, handlers);
  const body = parsed(await answer.text());
  if (body === undefined) throw new ApiProblem('bad_answer', 'No JSON');
  return body as ResultOf<Api[R]>;
}

/** The report of a dry run as a workbook. */
export function reportWorkbook(query: Query, form: Form, handlers: Handlers = {}): Promise<Blob> {
  return send(ROUTES.importReport.path, query, form, handlers);
}

function send(path: string, query: Query, { files, options }: Form, { signal, onSent }: Handlers): Promise<Blob> {
  const body = new FormData();
  if (options) body.append('options', JSON.stringify(options));
  files.forEach((file, number) => body.append(`file${number + 1}`, file, file.name));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (problem: Error): void => { signal?.removeEventListener('abort', abort); reject(problem); };
    const abort = (): void => { request.abort(); refuse(new DOMException('Taken back', 'AbortError')); };
    request.open('POST', API_BASE + path + queryText(query));
    request.setRequestHeader('accept', 'application/json, application/problem+json, */*');
    request.responseType = 'blob';
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent?.({ sent: loaded, total }));
    request.addEventListener('load', () => {
      signal?.removeEventListener('abort', abort);
      const answer = request.response as Blob;
      if (request.status >= 200 && request.status < 300) resolve(answer);
      else answer.text().then((text) => reject(problemOf(request.status, parsed(text))), reject);
    });
    request.addEventListener('error', () => { whyUnsent(files).then(refuse, refuse); });
    if (signal?.aborted) { abort(); return; }
    signal?.addEventListener('abort', abort);
    request.send(body);
  });
}

/** A file that cannot be read any more looks like a server that does not answer. */
async function whyUnsent(files: readonly File[]): Promise<ApiProblem> {
  for (const file of files) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch (cause) {
      return new ApiProblem('file_changed', file.name, { cause });
    }
  }
  return new ApiProblem('offline', 'No answer');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
