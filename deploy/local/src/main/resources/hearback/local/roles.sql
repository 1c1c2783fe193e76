-- The roles of one service. May be run again: roles that are there keep what they own and get these passwords.
--   ${service}_owner    runs the migrations and owns the tables
--   ${service}_service  the service's own role: owns nothing, so that FORCE ROW LEVEL SECURITY and its policies bind it
--   ${service}_worker   what background work may see; taken on purpose (SET ROLE), never inherited
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}_owner') THEN
    CREATE ROLE ${service}_owner;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}_service') THEN
    CREATE ROLE ${service}_service;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}_worker') THEN
    CREATE ROLE ${service}_worker;
  END IF;
END
$$;

ALTER ROLE ${service}_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${owner_password}';
ALTER ROLE ${service}_service LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${service_password}';
ALTER ROLE ${service}_worker NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;

GRANT ${service}_worker TO ${service}_service WITH INHERIT FALSE, SET TRUE;
