import 'reflect-metadata';
import { readConfig } from './config.ts';

const good = { DATABASE_URL: 'postgres://maillage:secret@127.0.0.1:5432/maillage', MAILLAGE_SECRET: 's'.repeat(32) };

describe('The configuration', () => {
  it('has defaults for all but the database and the secret', () => {
    expect(readConfig(good)).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      MAILLAGE_DATA: '.data',
      MAILLAGE_DEMO: false,
      LOG_LEVEL: 'info',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ ...good, REDIS_URL: '', SMTP_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    'https://KEY:a%2Fb%2Bc@s3.fr-par.example.org/maillage-files?region=fr-par',
    'http://key:secret@127.0.0.1:9000/files',
  ])('takes %s for a service of files', (S3_URL) => {
    expect(readConfig({ ...good, S3_URL }).S3_URL).toBe(S3_URL);
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', 'three'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'http://x'],
    ['SMTP_URL', 'mail.example.org'],
    ['S3_URL', 'https://s3.example.org/files'],
    ['S3_URL', 'https://key:secret@s3.example.org'],
    ['S3_URL', 'https://key:se/cret@s3.example.org/files'],
    ['METRICS_PORT', 'ninety'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['PUBLIC_URL', 'https://maillage.example.org/'],
    ['MAILLAGE_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['MAILLAGE_DEMO', 'perhaps'],
  ])('refuses to start on a bad %s (%s), names it and does not repeat it', (name, value) => {
    const start = () => readConfig({ ...good, [name]: value });
    expect(start).toThrow(new RegExp(`^\\s*${name}: `, 'm'));
    expect(start).not.toThrow(value);
  });

  it('refuses the demonstration mode in production', () => {
    expect(() => readConfig({ ...good, MAILLAGE_DEMO: 'on', NODE_ENV: 'production' })).toThrow('MAILLAGE_DEMO');
  });

  it('asks for a database', () => {
    expect(() => readConfig({ MAILLAGE_SECRET: good.MAILLAGE_SECRET })).toThrow('DATABASE_URL');
  });
});
