package io.hearback.load.intake;

import io.hearback.load.Stand;
import io.hearback.local.port.Ports;
import io.hearback.local.postgres.DatabaseAccount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@link OneRowEndpoint} as a process of its own, with intake-service's JVM options. */
final class OneRow implements AutoCloseable {

    private final Process process;
    private final URI address;

    private OneRow(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static OneRow start(DatabaseAccount database) throws IOException, SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists one_row (id uuid primary key, body bytea not null)");
        }
        var port = Ports.free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Stand.JAVA_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OneRowEndpoint.class.getName(), String.valueOf(port)));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JDBC_URL", database.jdbcUrl());
        builder.environment().put("JDBC_USER", database.username());
        builder.environment().put("JDBC_PASSWORD", database.password());
        var process = builder.start();
        if (!"ready".equals(new BufferedReader(new InputStreamReader(process.getInputStream())).readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("the endpoint to compare with did not start");
        }
        return new OneRow(process, URI.create("http://127.0.0.1:" + port + "/"));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
