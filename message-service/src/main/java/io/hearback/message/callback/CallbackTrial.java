package io.hearback.message.callback;

import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Calls a platform when somebody asks for it, to see whether it listens. Nothing of it is kept. */
@ApplicationScoped
public class CallbackTrial {

    /**
     * @param cause as a notice would get it
     * @param tookMillis until the answer
     */
    public record Result(boolean accepted, String cause, long tookMillis) {}

    private final Callbacks callbacks;
    private final Caller caller;
    private final Clock clock;

    CallbackTrial(Callbacks callbacks, Caller caller, Clock clock) {
        this.callbacks = callbacks;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return empty if the organisation has no platform set up */
    public Optional<Result> of(TenantId tenant) throws InterruptedException {
        var target = callbacks.target(tenant);
        return target.isEmpty() ? Optional.empty() : Optional.of(call(target.get()));
    }

    private Result call(Target target) throws InterruptedException {
        var begun = clock.instant();
        var body = "{\"type\":\"test\",\"timestamp\":\"" + begun + "\",\"data\":{}}";
        var answer = caller.post(target, "test_" + UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8));
        var took = Duration.between(begun, clock.instant()).toMillis();
        return new Result(answer.kind() == Answer.Kind.ACCEPTED, answer.cause(), took);
    }
}
