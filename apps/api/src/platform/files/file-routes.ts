import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';
import type { Viewer } from '../access/viewer.ts';
import { isUuid } from '../database/is-uuid.ts';
import { AppError } from '../errors/app-error.ts';
import { replyError } from '../errors/reply-error.ts';
import type { FileDoor, ServedFile } from './file-door.ts';
import { attachmentDisposition, cleanContentType, cleanFilename } from './file-name.ts';
import type { FileStore } from './file-store.ts';
import { isOwnOrigin } from './own-origin.ts';

export interface FileLimits {
  maxMegabytes: number;
  maxFiles: number;
}

export interface FileRoutesOptions {
  db: DataSource;
  files: FileStore;
  doors: readonly FileDoor[];
  publicUrl: string;
  /** Fastify's own unless told. */
  log?: Pick<Logger, 'error'>;
  resolveViewer(request: FastifyRequest): Promise<Viewer>;
  mayUpload(viewer: Viewer, networkId: string): Promise<boolean> | boolean;
  limits?: FileLimits;
  now?(): Date;
}

/** What the client learns of an upload; it gives the id to a command, which makes it a file of something. */
export interface UploadedFile {
  id: string;
  filename: string;
  contentType: string;
  sizeBytes: number;
}

interface Draft extends Omit<UploadedFile, 'id'> {
  sha256: string;
}

/**
 * `POST /files?networkId=` (multipart) keeps uploads; `GET /files/<door>/<id>` lets a file out if the door says so.
 * Register it once, on the bare Fastify instance: multipart stays inside.
 */
export async function registerFileRoutes(fastify: FastifyInstance, options: FileRoutesOptions): Promise<void> {
  const { limits = { maxMegabytes: 50, maxFiles: 10 } } = options;
  const doors = new Map(options.doors.map((door) => [door.name, door]));
  if (doors.size !== options.doors.length) throw new Error('Two file doors share a name');
  await fastify.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) =>
      replyError(request, reply, uploadError(error, limits), options.log),
    );
    await scope.register(multipart, {
      limits: { fileSize: limits.maxMegabytes * 2 ** 20, files: limits.maxFiles, fields: 0, parts: limits.maxFiles },
    });
    scope.post<{ Querystring: { networkId?: string } }>('/files', async (request, reply) => {
      const uploaded = await receive(request, request.query.networkId, options);
      await reply.code(201).header('Cache-Control', 'no-store').send({ files: uploaded });
    });
    scope.get<{ Params: { door: string; id: string } }>('/files/:door/:id', async (request, reply) => {
      const { door, id } = request.params;
      await serve(request, reply, { door: doors.get(door), id, options });
    });
  });
}

async function receive(
  request: FastifyRequest,
  networkId: string | undefined,
  { db, files, publicUrl, resolveViewer, mayUpload, now = () => new Date() }: FileRoutesOptions,
): Promise<UploadedFile[]> {
  if (!isOwnOrigin(request, publicUrl)) throw new AppError('CROSS_SITE_REQUEST');
  const viewer = await resolveViewer(request);
  if (viewer.kind === 'anonymous') throw new AppError('UNAUTHENTICATED');
  if (viewer.readOnly) throw new AppError('API_TOKEN_READ_ONLY');
  if (!networkId || !isUuid(networkId) || !(await mayUpload(viewer, networkId))) throw new AppError('FORBIDDEN');
  if (!request.isMultipart()) throw new AppError('CONTENT_TYPE_REFUSED');
  const drafts: Draft[] = [];
  for await (const part of request.files()) {
    const { sha256, size } = await files.put(part.file);
    if (size === 0) throw new AppError('FILE_EMPTY');
    const filename = cleanFilename(part.filename);
    drafts.push({ sha256, sizeBytes: size, filename, contentType: cleanContentType(part.mimetype) });
  }
  if (drafts.length === 0) throw new AppError('VALUE_MISSING');
  const at = now();
  return db.transaction((em) =>
    Promise.all(drafts.map((draft) => name(em, files, draft, { networkId, personId: viewer.personId, at }))),
  );
}

/** Gives a kept content its row, under the lock that the sweep of unused contents takes too. */
async function name(
  em: EntityManager,
  files: FileStore,
  { sha256, ...file }: Draft,
  by: { networkId: string; personId: string | null; at: Date },
): Promise<UploadedFile> {
  await em.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [sha256]);
  if (!(await files.has(sha256))) throw new AppError('FILE_UPLOAD_INTERRUPTED');
  const [row] = (await em.query(
    `insert into platform_file (network_id, sha256, size_bytes, filename, content_type, uploaded_by_person_id, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [by.networkId, sha256, file.sizeBytes, file.filename, file.contentType, by.personId, by.at],
  )) as [{ id: string }];
  return { id: row.id, ...file };
}

interface Serving {
  door: FileDoor | undefined;
  id: string;
  options: FileRoutesOptions;
}

/** What people put in is never shown by the browser as a page of ours: it is saved, and would run nothing if it were. */
async function serve(request: FastifyRequest, reply: FastifyReply, { door, id, options }: Serving): Promise<void> {
  if (!door || !isUuid(id)) throw new AppError('FILE_NOT_FOUND');
  const file = await door.find(await options.resolveViewer(request), id);
  if (!file) throw new AppError('FILE_NOT_FOUND');
  await sendServedFile(reply, file, options.files);
}

/** For a route of a feature too, that knows by its own address who reads. */
export async function sendServedFile(reply: FastifyReply, file: ServedFile, files: FileStore): Promise<FastifyReply> {
  if ('sha256' in file && !(await files.has(file.sha256))) throw new Error(`The content of ${file.sha256} is missing`);
  return reply
    .headers({
      'Content-Type': file.contentType,
      'Content-Length': 'content' in file ? file.content.length : file.sizeBytes,
      'Content-Disposition': attachmentDisposition(file.filename),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    })
    .send('content' in file ? file.content : files.open(file.sha256));
}

/** Errors of the multipart reader in our words. A connection cut by the client is seen here as well. */
function uploadError(error: unknown, { maxMegabytes, maxFiles }: FileLimits): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'FST_REQ_FILE_TOO_LARGE':
      return new AppError('FILE_TOO_LARGE', { maxMegabytes });
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
      return new AppError('TOO_MANY_FILES', { max: maxFiles });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new AppError('CONTENT_TYPE_REFUSED');
    case 'FST_FIELDS_LIMIT':
    case 'FST_PROTO_VIOLATION':
    case 'ERR_STREAM_PREMATURE_CLOSE':
    case 'ECONNRESET':
      return new AppError('FILE_UPLOAD_INTERRUPTED');
    default:
      return isBrokenForm(error) ? new AppError('FILE_UPLOAD_INTERRUPTED') : error;
  }
}

/** The reader gives no code to what it cannot make a form of. */
const isBrokenForm = (error: unknown) =>
  error instanceof Error && /^(?:Unexpected end of|Multipart: |Malformed part)/.test(error.message);
