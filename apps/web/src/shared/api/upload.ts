import { type Failure, failureFrom, offline } from './failure.ts';

export interface UploadedFile {
  fileId: string;
  filename: string;
  sizeBytes: number;
}

export type UploadResult = { file: UploadedFile } | { failure: Failure };

interface UploadAnswer {
  files?: { id: string; filename: string; sizeBytes: number }[];
  errors?: { extensions?: Record<string, unknown> }[];
}

function answerOf(text: string): UploadAnswer {
  try {
    return JSON.parse(text) as UploadAnswer;
  } catch {
    return {};
  }
}

/**
 * Sends one file. `fetch` does not tell how much has left, so this stays an XMLHttpRequest.
 *
 * @param onProgress share sent so far, 0 to 100
 */
export function uploadFile(
  networkId: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', `/files?networkId=${encodeURIComponent(networkId)}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((100 * event.loaded) / event.total));
    };
    request.onload = () => {
      const answer = answerOf(request.responseText);
      const sent = answer.files?.[0];
      if (sent) {
        resolve({ file: { fileId: sent.id, filename: sent.filename, sizeBytes: sent.sizeBytes } });
      } else {
        resolve({ failure: failureFrom(answer.errors?.[0]?.extensions ?? {}) });
      }
    };
    request.onerror = () => resolve({ failure: offline });
    request.send(form);
  });
}
