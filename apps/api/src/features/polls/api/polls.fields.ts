import { extendType, page } from '../../../platform/read/declare.ts';
import { Body } from '../../governance/index.ts';
import { DatePoll } from './polls.types.ts';

extendType(Body, { datePolls: page(() => DatePoll, { on: 'bodyId', orderBy: 'createdAt desc, id' }) });
