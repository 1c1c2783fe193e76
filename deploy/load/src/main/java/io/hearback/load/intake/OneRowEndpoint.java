package io.hearback.load.intake;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The least an endpoint can do that keeps what it is sent: one row, one commit, 202. On the same HTTP server as
 * intake-service (Vert.x), with as many connections, and without reading, checking or telling anything.
 */
public final class OneRowEndpoint {

    private static final int CONNECTIONS = 20;

    private OneRowEndpoint() {}

    /** A connection with its prepared statement. */
    private record Desk(Connection connection, PreparedStatement insert) {

        static Desk open(String url, String user, String password) throws SQLException {
            var connection = DriverManager.getConnection(url, user, password);
            return new Desk(connection, connection.prepareStatement("insert into one_row (id, body) values (?, ?)"));
        }

        void keep(byte[] body) throws SQLException {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, body);
            insert.executeUpdate(); // autocommit: the row is durable when this returns
        }
    }

    /** @param arguments port; the database's address and account are in the environment */
    public static void main(String[] arguments) throws SQLException {
        var environment = System.getenv();
        BlockingQueue<Desk> desks = new ArrayBlockingQueue<>(CONNECTIONS);
        for (int each = 0; each < CONNECTIONS; each++) {
            desks.add(Desk.open(
                    environment.get("JDBC_URL"), environment.get("JDBC_USER"), environment.get("JDBC_PASSWORD")));
        }
        var vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(CONNECTIONS));
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(request -> request.body()
                        .onSuccess(body -> vertx.executeBlocking(
                                        () -> {
                                            var desk = desks.take();
                                            try {
                                                desk.keep(body.getBytes());
                                            } finally {
                                                desks.add(desk);
                                            }
                                            return null;
                                        },
                                        false)
                                .onComplete(done -> request.response()
                                        .setStatusCode(done.succeeded() ? 202 : 500)
                                        .end())))
                .listen(Integer.parseInt(arguments[0]))
                .onSuccess(server -> System.out.println("ready"));
    }
}
