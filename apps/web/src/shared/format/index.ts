export { clockValue, instantOf, zoneToday } from './clock.ts';
export { type Format, useFormat } from './use-format.ts';
