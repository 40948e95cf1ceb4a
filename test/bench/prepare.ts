import { build } from '../../tools/build.mjs';

/** Builds the product, unless another build of it is to be measured. */
export async function prepare(): Promise<void> {
  if (process.env.MAILLAGE_BENCH_API) return;
  await build(new AbortController().signal);
}
