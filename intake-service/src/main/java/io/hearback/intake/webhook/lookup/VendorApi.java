package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.ApiAccess;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SafeUrls;
import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorAwayException;
import io.hearback.intake.webhook.VendorJson;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The API of an applicant tracking system. Asks at the vendor's pace, and again after a moment where that may help: after
 * 429 that does not say when, 5xx, a timeout, a broken line. Where the vendor says when, its word counts, and the question
 * goes back to whoever waits longer. Nothing of an address, an answer or a token gets into a log.
 */
@ApplicationScoped
public class VendorApi {

    /** However long a vendor asks us to stay away, a notice must not wait for ever. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Transport transport;
    private final Pace pace;
    private final SafeUrls safeUrls;

    VendorApi(Transport transport, Pace pace, SafeUrls safeUrls) {
        this.transport = transport;
        this.pace = pace;
        this.safeUrls = safeUrls;
    }

    /**
     * @return the answer
     * @throws UnfitDeliveryException if there is no such resource, or the answer is not a JSON object
     * @throws VendorAwayException if the vendor does not answer, or not to us
     */
    public VendorJson ask(Connection connection, Question question) throws UnfitDeliveryException {
        return find(connection, question)
                .orElseThrow(() -> new UnfitDeliveryException(new Violation("id", "is not known to the vendor", null)));
    }

    /**
     * @return the answer; empty if there is no such resource, or none any more
     * @throws UnfitDeliveryException if the answer is not a JSON object
     * @throws VendorAwayException if the vendor does not answer, or not to us
     */
    @Retry(delay = 300, jitter = 200, maxRetries = 3, maxDuration = 60_000, retryOn = MomentarilyAwayException.class)
    @ExponentialBackoff(maxDelay = 5_000)
    public Optional<VendorJson> find(Connection connection, Question question) throws UnfitDeliveryException {
        var manners = ApiManners.of(connection.vendor());
        var address = question.under(address(connection, manners));
        var token = connection.apiAccess().map(ApiAccess::token);
        pace.await(connection);
        var answer = transport.get(address, token.map(manners.credentials()).orElse(Map.of()));
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(VendorJson.of(answer.body(), "answer"));
            case 404, 410 -> Optional.empty();
            default -> throw away(answer);
        };
    }

    /**
     * An organisation's own address is checked each time, as its name may lead elsewhere by now. The JVM remembers for some
     * seconds what it asked DNS, so the connection goes where the check looked.
     */
    private URI address(Connection connection, ApiManners manners) {
        var own = connection.apiAccess().map(ApiAccess::baseUrl);
        if (own.flatMap(safeUrls::brokenRule).isPresent()) {
            throw new VendorAwayException("ADDRESS_NOT_ALLOWED", LONGEST_REST);
        }
        return own.or(manners::address).orElseThrow(() -> new VendorAwayException("NO_ADDRESS", LONGEST_REST));
    }

    private static VendorAwayException away(HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        var code = "STATUS_" + status;
        var rest = rest(answer);
        if (rest.isPositive()) {
            return new VendorAwayException(code, rest);
        }
        return status == 429 || status >= 500
                ? new MomentarilyAwayException(code)
                // A wrong token, a redirect: a person must set it right, and until then asking helps nobody.
                : new VendorAwayException(code, Duration.ZERO);
    }

    /** Of Retry-After, only seconds are read (RFC 9110, section 10.2.3): no vendor here sends a date. */
    private static Duration rest(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(told -> told.matches("\\d{1,6}"))
                .map(told -> Duration.ofSeconds(Long.parseLong(told)))
                .map(told -> told.compareTo(LONGEST_REST) < 0 ? told : LONGEST_REST)
                .orElse(Duration.ZERO);
    }
}
