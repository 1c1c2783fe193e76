package io.hearback.intake.webhook.lookup;

import io.hearback.intake.webhook.VendorAwayException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One GET, with an end in time and in size. Follows no redirect: the token would go where the vendor's answer, or somebody
 * in between, says.
 */
@ApplicationScoped
class Transport {

    private final HttpClient http;
    private final LookupConfig config;

    Transport(LookupConfig config) {
        this.config = config;
        http = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * @return whatever the vendor answers
     * @throws VendorAwayException if there is no whole answer
     */
    HttpResponse<byte[]> get(URI address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        headers.forEach(request::header);
        var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.largestAnswer());
        // The timeout of the client itself ends with the headers.
        var answer = http.sendAsync(request.build(), body);
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new MomentarilyAwayException("TIMEOUT");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new VendorAwayException("INTERRUPTED", Duration.ZERO);
        }
    }

    private static VendorAwayException failure(Throwable cause) {
        // The one sign that BodyHandlers.limiting gives; LookupTest notices if it changes.
        var tooLarge = String.valueOf(cause.getMessage()).contains("exceeds capacity");
        return tooLarge
                ? new VendorAwayException("ANSWER_TOO_LARGE", Duration.ZERO)
                : new MomentarilyAwayException(cause.getClass().getSimpleName());
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
