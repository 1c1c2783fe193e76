package io.hearback.feedback.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearback.feedback.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What message-service knows and these pages show; they work without it. Asked each time and never kept. */
@ApplicationScoped
class Desk {

    private static final Logger LOG = Logger.getLogger(Desk.class);

    /** Whom a notice went to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subject(UUID noticeId, String candidateName, String jobTitle, String signedBy) {}

    /** What waits for a person on message-service's desk. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ToDo(int held, int calls) {}

    record Notices(Collection<UUID> noticeIds) {}

    record Subjects(List<Subject> subjects) {}

    @RegisterRestClient(configKey = "message")
    @Path("/internal/v1/tenants/{tenant}")
    @ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    interface Client {

        @POST
        @Path("/subjects:resolve")
        Subjects subjects(String tenant, Notices notices);

        @GET
        @Path("/to-do")
        ToDo toDo(String tenant);
    }

    private final Client client;

    Desk(@RestClient Client client) {
        this.client = client;
    }

    /** @return by notice; nothing while message-service is away */
    Map<UUID, Subject> subjects(TenantId tenant, Collection<UUID> notices) {
        return notices.isEmpty()
                ? Map.of()
                : asked(
                        () -> client.subjects(tenant.value(), new Notices(notices)).subjects().stream()
                                .collect(Collectors.toMap(Subject::noticeId, Function.identity())),
                        Map.of());
    }

    /** @return null while message-service is away */
    ToDo toDo(TenantId tenant) {
        return asked(() -> client.toDo(tenant.value()), null);
    }

    private static <T> T asked(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("DESK_AWAY cause=%s", e.getClass().getSimpleName());
            return otherwise;
        }
    }
}
