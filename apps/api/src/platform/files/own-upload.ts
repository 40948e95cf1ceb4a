import { AppError } from '../errors/app-error.ts';
import type { CommandContext } from '../run/command-context.ts';
import { FileEntity } from './file.entity.ts';

/**
 * An upload that a command makes a file of something. Only who put it into this network may use it: an id learnt
 * elsewhere would otherwise open a file that one may not read.
 *
 * @throws FILE_NOT_FOUND
 */
export async function findOwnUpload(
  { db, viewer }: Pick<CommandContext, 'db' | 'viewer'>,
  { networkId, fileId }: { networkId: string; fileId: string },
): Promise<FileEntity> {
  const file = await db.findOneBy(FileEntity, { id: fileId, networkId });
  if (!file || (viewer.kind !== 'system' && file.uploadedByPersonId !== viewer.personId)) {
    throw new AppError('FILE_NOT_FOUND');
  }
  return file;
}
