package io.hearback.local.postgres;

/**
 * The database of one service.
 *
 * @param owner runs the migrations and owns all tables
 * @param service the role the service works with: owns nothing, so that row-level security binds it
 * @param superuser for assertions of tests only; no service ever gets it
 */
public record ServiceDatabase(DatabaseAccount owner, DatabaseAccount service, DatabaseAccount superuser) {}
