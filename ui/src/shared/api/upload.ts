import { Problem, problemFrom, unreachable } from './problem';

export type UploadProgress = { sent: number; total: number };

export type UploadOptions = {
  /** Other parts of the form, sent before the file. */
  fields?: Record<string, string | readonly string[]>;
  onProgress?: (progress: UploadProgress) => void;
  signal?: AbortSignal;
};

/** Posts one file as multipart form data. XMLHttpRequest, because fetch does not tell how much was sent. */
export function uploadFile<T>(url: string, file: File, options: UploadOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const settle = (finish: () => void) => {
      options.signal?.removeEventListener('abort', stop);
      finish();
    };
    request.upload.onprogress = (event) => options.onProgress?.({ sent: event.loaded, total: event.total });
    request.onload = () => settle(() => answer<T>(request, resolve, reject));
    request.onerror = () => settle(() => reject(unreachable(undefined)));
    request.onabort = () => settle(() => reject(stopped()));
    if (options.signal?.aborted) return reject(stopped());
    options.signal?.addEventListener('abort', stop);
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.send(formOf(file, options.fields ?? {}));
  });
}

function answer<T>(request: XMLHttpRequest, resolve: (body: T) => void, reject: (problem: Problem) => void) {
  if (request.status < 200 || request.status > 299) {
    return reject(problemFrom(request.status, request.responseText));
  }
  resolve(JSON.parse(request.responseText) as T);
}

function formOf(file: File, fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
  }
  form.append('file', file, file.name);
  return form;
}

function stopped(): Problem {
  return new Problem(0, { title: 'Stopped', detail: 'The upload was stopped.' });
}
