export default async function stopDatabaseServer(): Promise<void> {
  await globalThis.releaseTestDatabaseServer?.();
}
