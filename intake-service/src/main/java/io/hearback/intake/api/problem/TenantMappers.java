package io.hearback.intake.api.problem;

import io.hearback.intake.key.NoSuchKeyException;
import io.hearback.intake.setting.OutdatedException;
import io.hearback.intake.setting.TenantExistsException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what an organisation's admin cannot do into problems. */
public class TenantMappers {

    @ServerExceptionMapper
    public Response outdated(OutdatedException e) {
        return ProblemKind.OUTDATED
                .start("The settings have version " + e.version() + " by now; read them, and decide again.")
                .withHeader("ETag", "\"" + e.version() + "\"")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response taken(TenantExistsException e) {
        return ProblemKind.TENANT_EXISTS.with("Choose another id.").toResponse();
    }

    @ServerExceptionMapper
    public Response noSuchKey(NoSuchKeyException e) {
        return switch (e.why()) {
            case UNKNOWN ->
                ProblemKind.NOT_FOUND.with("There is no key with this id.").toResponse();
            case ENDED -> ProblemKind.KEY_ENDED.with("Issue a new one.").toResponse();
            case CONFIGURED ->
                ProblemKind.KEY_CONFIGURED
                        .with("Take it out of the configuration to end it.")
                        .toResponse();
        };
    }
}
