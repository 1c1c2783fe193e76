package io.hearback.message.api;

import io.hearback.message.notice.Glance;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** For feedback-service's console, which keeps no names itself. */
@Path("/internal/v1/tenants/{tenant}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
public class InternalGlanceResource {

    private static final int MOST = 500;

    public record Notices(List<UUID> noticeIds) {}

    public record Subjects(List<Glance.Subject> subjects) {}

    private final Glance glance;

    InternalGlanceResource(Glance glance) {
        this.glance = glance;
    }

    @POST
    @Path("/subjects:resolve")
    @RolesAllowed(Callers.SERVICE)
    @Operation(
            summary = "Whom notices went to",
            description = "Up to 500 at once; those that are not there are left out.")
    public Subjects subjects(String tenant, Notices notices) {
        var form = new Form();
        form.required(
                "noticeIds", notices == null || notices.noticeIds() == null ? null : "given", "send a list of ids");
        form.check();
        return new Subjects(glance.subjects(
                tenantId(tenant), notices.noticeIds().stream().limit(MOST).toList()));
    }

    @GET
    @Path("/to-do")
    @RolesAllowed(Callers.SERVICE)
    @Operation(summary = "How many notices wait for a person")
    public Glance.ToDo toDo(String tenant) {
        return glance.toDo(tenantId(tenant));
    }

    private static TenantId tenantId(String tenant) {
        try {
            return new TenantId(tenant);
        } catch (IllegalArgumentException e) {
            throw new NoticeNotFoundException();
        }
    }
}
