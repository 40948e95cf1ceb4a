import { Transform } from 'class-transformer';

/** Spaces around what was typed are nobody's intention. */
export const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));
