-- Inside one service's database: other services' roles cannot even connect. What a role may do with a table is granted by the migration that makes the table.
REVOKE ALL ON DATABASE ${service} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${service} TO ${service}_service;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${service}_service, ${service}_worker;
