import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { BenchViewers } from '../../../viewer.ts';
import { entities } from './entities.ts';
import { Loaders } from './loaders.ts';
import { AttendanceResolver, BodyResolver, MeetingResolver, NetworkResolver, OutcomeResolver } from './resolvers.ts';

/** The usual stack: Nest, Apollo on Express, a DataLoader a relation, TypeORM entities, rights in code. */
const options =
  '-c statement_timeout=10000 -c plan_cache_mode=force_generic_plan -c timezone=UTC -c datestyle=ISO -c idle_in_transaction_session_timeout=30000';
const url = process.env.DATABASE_URL;
const viewers = new BenchViewers(new Pool({ connectionString: url, max: 2, options }));

@Controller()
class ReadyController {
  @Get('ready')
  ready(): string {
    return 'ready';
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url, entities, synchronize: false, poolSize: 8, extra: { options } }),
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [DataSource],
      useFactory: (db: DataSource) => ({
        autoSchemaFile: true,
        playground: false,
        introspection: false,
        csrfPrevention: true,
        context: async ({ req }: { req: IncomingMessage }) => {
          const viewer = await viewers.ofCookie(req.headers.cookie);
          return { viewer, loaders: new Loaders(db, viewer) };
        },
      }),
    }),
  ],
  controllers: [ReadyController],
  providers: [NetworkResolver, BodyResolver, MeetingResolver, AttendanceResolver, OutcomeResolver],
})
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ['error'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit());
