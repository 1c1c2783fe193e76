package io.hearback.intake.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A real Keycloak with the realm in {@code keycloak/hearback-realm.json}, in a folder that the Maven profile
 * {@code keycloak} unpacks.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    private static String realm;

    private Process server;

    /** @return the realm's address */
    static String realm() {
        return realm;
    }

    static String accessToken(String client, String person) {
        return RestAssured.given()
                .formParam("client_id", client)
                .formParam("grant_type", "password")
                .formParam("username", person)
                .formParam("password", person + "-password")
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    @Override
    public Map<String, String> start() {
        try {
            var home = Path.of("target", "keycloak", "keycloak-" + System.getProperty("keycloak.version"));
            var imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.write(imports.resolve("hearback-realm.json"), realmFile());
            var port = freePort();
            realm = "http://127.0.0.1:" + port + "/realms/hearback";
            server = launch(home, port);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> answers(port)
                            && RestAssured.get(realm + "/.well-known/openid-configuration")
                                            .statusCode()
                                    == 200);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
        return Map.of("hearback.oidc.issuer", realm, "hearback.local-login.enabled", "false");
    }

    @Override
    public void stop() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
    }

    private static Process launch(Path home, int port) throws IOException {
        var launcher = new ProcessBuilder(
                        home.resolve("bin").resolve("kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--db=dev-mem", // a realm of an earlier run would stand in the way of a changed one
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        launcher.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"); // it only starts and stops
        return launcher.start();
    }

    private static byte[] realmFile() throws IOException {
        try (var file = Keycloak.class.getResourceAsStream("/keycloak/hearback-realm.json")) {
            return file.readAllBytes();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
