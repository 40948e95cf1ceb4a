-- The application's role owns its database and is no superuser, as on a real server.
create role maillage login password 'maillage';
create database maillage owner maillage;
