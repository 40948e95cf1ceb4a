import { readConfig } from './platform/config/config.ts';
import { filesFolderOf, openFileStore } from './platform/files/file-store.ts';
import { moveFiles } from './platform/files/move-files.ts';

const usage = 'S3_URL=https://KEY:SECRET@service/bucket npm run move:files';

/**
 * Moves the files of this machine's folder (MAILLAGE_DATA) to the service of S3_URL, while the product runs or not. It
 * may be stopped and started again; the folder stays as it is.
 */
export async function moveFilesToService(): Promise<void> {
  // The database is not asked: whoever moves files need not give its address.
  const config = readConfig({ DATABASE_URL: 'postgres://localhost', MAILLAGE_SECRET: 'x'.repeat(32), ...process.env });
  if (!config.S3_URL) throw new Error(usage);
  const folder = filesFolderOf(config);
  let toldAt = 0;
  const { contents, bytes, before } = await moveFiles({
    from: folder,
    to: openFileStore(config),
    tell: ({ contents, total, bytes }) => {
      if (Date.now() - toldAt < 1000 && contents < total) return;
      toldAt = Date.now();
      process.stdout.write(`  ${contents} / ${total}   ${megabytes(bytes)} Mo / MB\n`);
    },
  }).catch((error: Error) => {
    const why = error.cause instanceof Error ? error.cause.message : error.message;
    throw new Error(
      `Interrompu : ${why}. Relancez la même commande, elle reprend où elle en était.\n` +
        `Interrupted: ${why}. Run the same command again, it goes on where it was.`,
    );
  });
  process.stdout.write(
    `${contents} fichiers (${megabytes(bytes)} Mo) sont sur le service, relus et vérifiés, dont ${before} déjà avant. Le dossier ${folder} n'a pas changé.\n` +
      `${contents} files (${megabytes(bytes)} MB) are on the service, read back and verified, ${before} of them before. The folder ${folder} has not changed.\n`,
  );
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
