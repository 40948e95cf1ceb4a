import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AppError } from '../errors/app-error.ts';
import { isContentName, pathOf } from './content-path.ts';
import { asStoreError, writeDraft } from './draft.ts';
import type { FileStore, StoredContent } from './file-store.ts';

/** A service that says nothing for this long is away. */
const silenceMilliseconds = 20_000;
/** Tries of one content: the library does not send a stream again by itself. */
const tries = 3;

type Library = typeof import('@aws-sdk/client-s3');
type Failure = Error & { code?: string; $metadata?: { httpStatusCode?: number } };

const statusOf = (error: unknown) => (error as Failure).$metadata?.httpStatusCode;
const fullNames = ['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded'];

/** What the service refused or left unanswered, in the words of the product; the reason goes to the log as its cause. */
function inOurWords(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { name } = error as Failure;
  if (statusOf(error) === 507 || fullNames.includes(name)) return new AppError('FILE_STORE_FULL');
  return Object.assign(new AppError('FILE_STORE_AWAY'), { cause: error });
}

/**
 * A store on a service that speaks the protocol of Amazon S3: `<bucket>/ab/cd/<sha256>`.
 *
 * A content is written to a nameless local draft first, since its hash is its name and is known at its end; then one
 * request puts it in place, whole or not at all. The hash is that request's signature of its own body, so a service
 * refuses what did not arrive as it left.
 *
 * @param url `https://KEY:SECRET@service/bucket?region=REGION`, percent-encoded where a sign is not plain
 * @param drafts local folder with room for what is being received
 */
export function s3FileStore(url: string, drafts: string): FileStore {
  const { pathname } = new URL(url);
  const Bucket = decodeURIComponent(pathname.slice(1));
  let opened: Promise<{ library: Library; client: S3Client }> | undefined;
  // Half a second of work, at the first file only: whoever keeps files in a folder never pays it.
  const open3 = () => {
    opened ??= import('@aws-sdk/client-s3').then((library) => ({ library, client: clientOf(library, url) }));
    return opened;
  };

  const send = async (file: FileHandle, { sha256, size }: StoredContent) => {
    const { library, client } = await open3();
    for (let attempt = 1; ; attempt += 1) {
      const body = Readable.from(contentOf(file), { objectMode: false });
      try {
        const put = { Bucket, Key: pathOf(sha256), Body: body, ContentLength: size };
        await client.send(signedBy(sha256, new library.PutObjectCommand(put)));
        return;
      } catch (error) {
        const status = statusOf(error) ?? 0;
        if (attempt === tries || (status >= 400 && status < 500)) throw error;
        await wait(200 * 2 ** attempt);
      } finally {
        body.destroy();
      }
    }
  };

  async function* chunks(sha256: string): AsyncGenerator<Uint8Array> {
    const { library, client } = await open3();
    const answer = await client
      .send(new library.GetObjectCommand({ Bucket, Key: pathOf(sha256) }))
      .catch((error: unknown) => {
        if (statusOf(error) === 404) throw Object.assign(new Error(`No content ${sha256}`), { code: 'ENOENT' });
        throw inOurWords(error);
      });
    yield* answer.Body as AsyncIterable<Uint8Array>;
  }

  return {
    put: async (content) => {
      const draft = await openNameless(drafts).catch((error: unknown) => {
        content.destroy();
        throw asStoreError(error);
      });
      try {
        const stored = await writeDraft(draft, content).catch((error: unknown) => {
          throw asStoreError(error);
        });
        await send(draft, stored).catch((error: unknown) => {
          throw inOurWords(error);
        });
        return stored;
      } finally {
        content.destroy();
        await draft.close();
      }
    },
    open: (sha256) => Readable.from(chunks(sha256), { objectMode: false }),
    has: async (sha256) => {
      const { library, client } = await open3();
      try {
        await client.send(new library.HeadObjectCommand({ Bucket, Key: pathOf(sha256) }));
        return true;
      } catch (error) {
        if (statusOf(error) === 404) return false;
        throw inOurWords(error);
      }
    },
    remove: async (sha256) => {
      const { library, client } = await open3();
      await client.send(new library.DeleteObjectCommand({ Bucket, Key: pathOf(sha256) }));
    },
    keptBefore: async function* (moment) {
      const { library, client } = await open3();
      for await (const page of library.paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const name = Key.split('/').at(-1) ?? '';
          if (isContentName(name) && Key === pathOf(name) && LastModified && LastModified < moment) yield name;
        }
      }
    },
    ping: async () => {
      const { library, client } = await open3();
      await client.send(new library.HeadBucketCommand({ Bucket }));
    },
  };
}

const silent = () => undefined;

function clientOf({ S3Client }: Library, url: string): S3Client {
  const { origin, username, password, searchParams } = new URL(url);
  return new S3Client({
    endpoint: origin,
    region: searchParams.get('region') ?? 'us-east-1',
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    // A bucket in the path asks nothing of the DNS of whoever runs the service.
    forcePathStyle: true,
    // The checksums that the library adds of its own are refused by services that are not Amazon's; the hash is enough.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: tries,
    // What goes wrong is thrown, and logged by whoever catches it: not said on the terminal as well.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    requestHandler: { connectionTimeout: 3000, socketTimeout: silenceMilliseconds },
  });
}

/** Says beforehand which bytes must arrive: the service counts their hash and refuses others. */
function signedBy(sha256: string, command: PutObjectCommand): PutObjectCommand {
  command.middlewareStack.add(
    (next) => (given) => {
      (given.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
      return next(given);
    },
    { step: 'build', name: 'hashOfContent' },
  );
  return command;
}

/** The bytes of an open file from the first. A stream that Node makes of a file closes it when it is let go of, even told not to. */
async function* contentOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536), 0, 65_536, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A file that has lost its name as soon as it has one: a crash leaves nothing to clear. */
async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
