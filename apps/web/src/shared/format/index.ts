export { clockValue, instantOf, zoneToday } from './clock.ts';
export { createFormat, type Format, useFormat } from './use-format.ts';
