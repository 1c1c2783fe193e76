package io.hearback.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * OpenID Connect as far as our services use it: discovery, keys, and the authorization code flow with PKCE. It asks nobody
 * for a password: whoever comes is the person last named with {@link #nextIs}.
 */
public final class SampleIdentityProvider implements AutoCloseable {

    public static final String AUDIENCE = "hearback";
    public static final String CONSOLE_CLIENT = "hearback-console";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKey key = new SigningKey();
    private final Map<String, Map<String, String>> pending = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Map<String, ?> person = Map.of();

    public SampleIdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for an identity provider", e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, Map.of("keys", List.of(key.jwk()))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public SigningKey key() {
        return key;
    }

    /** @return what a good access token says, to be changed by a test */
    public Map<String, Object> claims(Map<String, ?> person) {
        return claims(AUDIENCE, person);
    }

    public String accessToken(Map<String, ?> person) {
        return key.sign(claims(person));
    }

    public void nextIs(Map<String, ?> person) {
        this.person = person;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> claims(String audience, Map<String, ?> person) {
        var now = Instant.now().getEpochSecond();
        Map<String, Object> claims =
                new HashMap<>(Map.of("iss", issuer(), "aud", audience, "sub", "robin", "iat", now, "exp", now + 300));
        claims.putAll(person);
        return claims;
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer(),
                "jwks_uri",
                issuer() + "/keys",
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "end_session_endpoint",
                issuer() + "/end",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method")) || !CONSOLE_CLIENT.equals(asked.get("client_id"))) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        var code = UUID.randomUUID().toString();
        pending.put(code, asked);
        var state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var shown = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = pending.remove(shown.getOrDefault("code", ""));
        if (asked == null
                || !asked.get("redirect_uri").equals(shown.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(shown.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var idToken = claims(CONSOLE_CLIENT, person);
        idToken.put("nonce", asked.get("nonce"));
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        accessToken(person),
                        "id_token",
                        key.sign(idToken),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
    }

    /** RFC 7636, section 4.2. */
    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
