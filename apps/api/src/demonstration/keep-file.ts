import { Readable } from 'node:stream';
import { FileEntity } from '../platform/files/file.entity.ts';
import type { Entered } from './entered.ts';

export interface DemonstrationFile {
  personId: string;
  filename: string;
  contentType: string;
  content: string;
}

/** Keeps a file as an upload of that person does, so that commands may make it a file of something. */
export async function keepFile(
  { db, files, networkId }: Pick<Entered, 'db' | 'files' | 'networkId'>,
  { personId, filename, contentType, content }: DemonstrationFile,
  now: Date,
): Promise<string> {
  const { sha256, size } = await files.put(Readable.from([Buffer.from(content, 'utf8')]));
  const file = await db.save(
    db.create(FileEntity, {
      networkId,
      sha256,
      sizeBytes: size,
      filename,
      contentType,
      uploadedByPersonId: personId,
      uploadedAt: now,
    }),
  );
  return file.id;
}
