export { clockValue, instantOf, zoneToday } from './clock.ts';
export { useFormat } from './use-format.ts';
