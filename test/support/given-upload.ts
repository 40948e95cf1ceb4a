import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import { FileEntity } from '../../apps/api/src/platform/files/file.entity.ts';

/** The row of an upload, as `POST /files` leaves it; the content itself is not kept unless a test needs it. */
export async function givenUpload(
  db: EntityManager,
  {
    network,
    by,
    content = randomUUID(),
    filename = 'fiche.pdf',
  }: {
    network: { id: string };
    by: Pick<Viewer, 'personId'>;
    content?: string | Buffer;
    filename?: string;
  },
): Promise<FileEntity> {
  return db.save(
    db.create(FileEntity, {
      networkId: network.id,
      sha256: createHash('sha256').update(content).digest('hex'),
      sizeBytes: Buffer.byteLength(content),
      filename,
      contentType: 'application/pdf',
      uploadedByPersonId: by.personId,
      uploadedAt: new Date('2026-03-10T08:00:00Z'),
    }),
  );
}
