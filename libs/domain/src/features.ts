/** The features, lowest first: a feature may use those before it, never those after. One name everywhere (folders, table prefixes, migrations). */
export const features = [
  'identity',
  'networks',
  'actors',
  'governance',
  'meetings',
  'series',
  'polls',
  'convocations',
  'calendar',
  'tools',
  'imports',
] as const;
