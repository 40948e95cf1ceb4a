import type { ReadName } from '../reads.ts';
import type { BenchViewer } from '../viewer.ts';

/** The values of a statement of the limit, in the order of its parameters. */
export function limitValues(read: ReadName, asked: Record<string, string>, viewer: BenchViewer): unknown[] {
  const { networkIds, adminNetworkIds, bodyIds, officeBodyIds, personId } = viewer;
  const values = [asked.id ?? asked.slug, networkIds, adminNetworkIds, bodyIds, officeBodyIds, personId];
  return read === 'home' ? [...values, asked.now] : values;
}
