import { type MercuriusDriverConfig, MercuriusDriver } from '@nestjs/mercurius';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { SignInDesk } from './features/identity/sign-in-desk.ts';
import { Throttle } from './features/identity/throttle.ts';
import { Viewers } from './features/identity/viewers.ts';
import { features } from './features.ts';
import { Config } from './platform/config/config.ts';
import { graphqlOptions } from './platform/http/graphql-options.ts';
import type { Log } from './platform/http/log.ts';
import { declarePages } from './platform/read/declare.ts';
import { Reader } from './platform/read/reader.ts';
import { Runner } from './platform/run/runner.ts';

/** What the processes share; made once in `create-app.ts`. */
export interface Services {
  config: Config;
  dataSource: DataSource;
  pool: Pool;
  viewers: Viewers;
  reader: Reader;
  runner: Runner;
  log: Log;
}

/** Platform and features, nothing else. */
@Module({})
export class AppModule {
  static with(services: Services): DynamicModule {
    declarePages();
    const { config, dataSource, pool, viewers, runner } = services;
    const providers: Provider[] = [
      { provide: Config, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Viewers, useValue: viewers },
      { provide: Runner, useValue: runner },
      { provide: Throttle, useValue: new Throttle(pool) },
      SignInDesk,
      ...features.flatMap((feature) => feature.resolvers),
    ];
    return {
      module: AppModule,
      imports: [GraphQLModule.forRoot<MercuriusDriverConfig>({ driver: MercuriusDriver, ...graphqlOptions(services) })],
      providers,
    };
  }
}
