#!/bin/sh
# The application's role owns its database and is no superuser. Run once, when the cluster is made.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role maillage login password :'password';
create database maillage owner maillage;
-- Statements carry what people wrote: none in the log, not even a failed one.
alter database maillage set log_min_error_statement = 'panic';
SQL
