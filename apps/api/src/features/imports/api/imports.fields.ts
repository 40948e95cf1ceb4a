import { extendType, page } from '../../../platform/read/declare.ts';
import { Network } from '../../networks/index.ts';
import { ImportBatch } from './imports.types.ts';

extendType(Network, { imports: page(() => ImportBatch, { on: 'networkId', orderBy: 'startedAt desc, id' }) });
