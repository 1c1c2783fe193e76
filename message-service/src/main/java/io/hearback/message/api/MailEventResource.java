package io.hearback.message.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.hearback.guard.StandardSignature;
import io.hearback.message.api.problem.ProblemKind;
import io.hearback.message.api.problem.Violation;
import io.hearback.message.evidence.MailEvents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;

/**
 * What became of our mail, told by those who carry it. Deliveries are signed as standardwebhooks.com asks, with a secret of
 * this installation, and are verified byte by byte before anything reads them. 202 says that we have heard: of a message
 * that is none of ours, or has come to its end, nothing changes, and nobody learns which it was. Twice is once.
 */
@Path("/v1")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Mail events")
public class MailEventResource {

    private final MailEvents events;
    private final ObjectReader reader;

    MailEventResource(MailEvents events, ObjectMapper json) {
        this.events = events;
        this.reader = json.readerFor(MailEventForm.class);
    }

    @POST
    @Path("/mail-events")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What became of messages: accepted, delivered, bounced, complained, rejected",
            description =
                    "Signed with Standard Webhooks. At most 500 events of one delivery, each with the Message-ID, the"
                            + " time, and if there is one the enhanced status code.")
    public Response events(
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signature,
            byte[] body) {
        verify(new StandardSignature(id, timestamp, signature), body);
        var form = new Form();
        var told = read(body).read(form);
        form.check();
        events.told(told);
        return Response.accepted().build();
    }

    @POST
    @Path("/bounces")
    @PermitAll
    @Consumes("message/rfc822")
    @Operation(
            summary = "A delivery status notification (RFC 3464) as it came",
            description = "Signed with Standard Webhooks. Any other mail is heard as well, and says nothing.")
    public Response bounce(
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signature,
            byte[] body) {
        verify(new StandardSignature(id, timestamp, signature), body);
        events.bounced(body);
        return Response.accepted().build();
    }

    private void verify(StandardSignature signed, byte[] body) {
        if (!events.verifies(signed, body)) {
            throw ProblemKind.NOT_SIGNED.with(new Violation(
                    "webhook-signature",
                    "is not ours, or the delivery is older than five minutes",
                    "sign as standardwebhooks.com asks, with the secret of this installation"));
        }
    }

    private MailEventForm read(byte[] body) {
        try {
            MailEventForm form = reader.readValue(body);
            return form == null ? new MailEventForm(null) : form;
        } catch (JsonMappingException e) {
            throw ProblemKind.WRONG_TYPE.with(new Violation("events", "must be a list of objects", "see /q/openapi"));
        } catch (JsonProcessingException e) {
            throw ProblemKind.UNREADABLE_REQUEST.with(new Violation("", "must be JSON", "see /q/openapi"));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }
}
