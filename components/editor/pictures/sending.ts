/** A file of the library, as the blog answers it. */
export interface StoredFile {
  src: string
  contentType: string
  width: number | null
  height: number | null
}

/** The blog does not take a file, or cannot be reached; its message is a sentence, or empty when there is none. */
export class NotStored extends Error {}

/**
 * Sends a file to the library.
 * @param onProgress told the part that is sent, 0 to 1
 */
export function sendFile(
  file: Blob,
  name: string,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest() // fetch tells no progress of what is sent
    request.open('POST', '/api/media')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total)
    }
    request.onload = () => {
      try {
        resolve(storedIn(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    request.onerror = () => reject(new NotStored(''))
    signal.addEventListener('abort', () => request.abort())
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.send(file)
  })
}

/** Lets the library take a copy of a picture elsewhere. */
export async function fetchIntoLibrary(url: string): Promise<StoredFile> {
  const answer = await fetch('/api/media/fetched', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  }).catch(() => {
    throw new NotStored('')
  })
  return storedIn(answer.status, await answer.text())
}

function storedIn(status: number, text: string): StoredFile {
  let said: { media?: StoredFile; error?: string } = {}
  try {
    said = JSON.parse(text)
  } catch {} // the server in front answers some refusals in plain words
  if (status === 200 && said.media) return said.media
  throw new NotStored(said.error ?? '')
}
