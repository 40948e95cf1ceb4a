import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { DataSource } from 'typeorm';
import type { Services } from './create-services.ts';
import { SignInDesk, Throttle, Viewers } from './features/identity/index.ts';
import { features } from './features.ts';
import { Config } from './platform/config/config.ts';
import { graphqlOptions } from './platform/http/graphql-options.ts';
import { declarePages } from './platform/read/declare.ts';
import { Runner } from './platform/run/runner.ts';

/** Platform and features, nothing else. */
@Module({})
export class AppModule {}

export function appModule(services: Services): DynamicModule {
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
