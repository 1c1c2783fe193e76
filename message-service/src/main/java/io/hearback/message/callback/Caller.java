package io.hearback.message.callback;

import io.hearback.guard.StandardSignature;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import javax.net.ssl.SSLException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Calls platforms: one POST, signed over its bytes as standardwebhooks.com asks. A name is resolved once, and the connection
 * goes to the very address that was checked; TLS is still with the name. No redirection is followed, no proxy of the
 * environment is used, and of the answer no more than its status and a few kilobytes are read.
 */
@ApplicationScoped
public class Caller {

    private static final int READ_AT_MOST = 4096;

    /** All goes on in one, or an answer might have ended before somebody listened to it. */
    private final Context context;

    private final HttpClient client;
    private final CallbackUrls urls;
    private final CallbackConfig config;
    private final Clock clock;

    Caller(Vertx vertx, CallbackUrls urls, CallbackConfig config, Clock clock) {
        this.urls = urls;
        this.config = config;
        this.clock = clock;
        this.context = vertx.getOrCreateContext();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadIdleTimeout((int) config.readTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(config.concurrency())
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * May be called again with the same id and bytes whatever came of it: whoever receives it drops copies by their id. Takes
     * no longer than the total timeout, and what DNS takes.
     *
     * @param id of what is told; goes into the signature
     */
    public Answer post(Target target, String id, byte[] body) throws InterruptedException {
        if (target.secrets().isEmpty()) {
            return Answer.again("NOT_SIGNED");
        }
        try {
            var address = urls.address(target.url());
            return address.isEmpty() ? Answer.refused("FORBIDDEN_ADDRESS") : post(address.get(), target, id, body);
        } catch (UnknownHostException e) {
            return Answer.again("UNKNOWN_HOST");
        }
    }

    private Answer post(InetAddress address, Target target, String id, byte[] body) throws InterruptedException {
        var begun = new AtomicReference<HttpClientRequest>();
        var over = new AtomicBoolean();
        var answer = new CompletableFuture<Answer>();
        var told = request(address, target, id, body);
        context.runOnContext(go -> client.request(told)
                .compose(request -> {
                    begun.set(request);
                    if (over.get()) { // nobody waits for the answer any more
                        request.reset();
                    }
                    return request.send(Buffer.buffer(body));
                })
                .compose(this::answer)
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        try {
            return answer.get(config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            over.set(true);
            if (begun.get() != null) {
                begun.get().reset();
            }
            return Answer.again("TIMEOUT");
        } catch (ExecutionException e) {
            return Answer.again(cause(e.getCause()));
        }
    }

    private RequestOptions request(InetAddress address, Target target, String id, byte[] body) {
        var url = target.url();
        var signature = StandardSignature.of(id, clock.instant(), body, target.secrets());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(CallbackUrls.host(url))
                .setPort(port(url))
                .setSsl(isSecure(url))
                .setURI(path(url))
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "Hearback")
                .putHeader(StandardSignature.ID, signature.id())
                .putHeader(StandardSignature.TIMESTAMP, signature.timestamp())
                .putHeader(StandardSignature.SIGNATURE, signature.signatures());
    }

    /** The status is the answer. What follows is read only so that the connection can be used again. */
    private Future<Answer> answer(HttpClientResponse response) {
        var status = Answer.of(
                response.statusCode(), RetryAfter.read(response.getHeader(HttpHeaders.RETRY_AFTER), clock.instant()));
        var read = new AtomicInteger();
        response.handler(piece -> {
            if (read.addAndGet(piece.length()) > READ_AT_MOST) {
                response.request().reset();
            }
        });
        return response.end().map(status).otherwise(status);
    }

    private static String cause(Throwable failure) {
        return switch (failure) {
            case SSLException e -> "TLS";
            case io.netty.channel.ConnectTimeoutException e -> "TIMEOUT";
            default -> "CONNECTION_LOST";
        };
    }

    private static boolean isSecure(URI url) {
        return "https".equals(url.getScheme());
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? 443 : 80;
    }

    private static String path(URI url) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
