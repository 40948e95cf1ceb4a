import { defineFeature } from '../../platform/feature.ts';
import './api/series.fields.ts';
import { SeriesResolver } from './api/series.resolver.ts';
import { extendSeriesClock } from './jobs/extend-series.job.ts';
import { OccurrenceEntity } from './model/occurrence.entity.ts';
import { SeriesEntity } from './model/series.entity.ts';

export const seriesFeature = defineFeature({
  name: 'series',
  entities: [SeriesEntity, OccurrenceEntity],
  resolvers: [SeriesResolver],
  clocks: [extendSeriesClock],
});
