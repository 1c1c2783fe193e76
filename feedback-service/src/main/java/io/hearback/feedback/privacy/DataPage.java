package io.hearback.feedback.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.feedback.candidate.ByHand;
import io.hearback.feedback.candidate.Language;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.link.Links;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.time.Clock;
import java.util.function.Function;

/**
 * A candidate's own data behind the link of a notice (GDPR Art. 12, 15 and 17). Looking changes nothing. An erasure takes a form
 * on a page of its own whose box somebody has to tick, and a person who sends it: a scanner that submits forms changes nothing.
 */
@Path("/c/{token}/data")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class DataPage {

    private static final Logger LOG = Logger.getLogger(DataPage.class);

    private final Links links;
    private final PrivacyDesk desk;
    private final ObjectMapper json;
    private final Clock clock;

    DataPage(Links links, @RestClient PrivacyDesk desk, ObjectMapper json, Clock clock) {
        this.links = links;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Guest guest) {
        return behind(
                guest,
                link -> page(
                        200, DataPages.Show.of(guest.token(), privacy(link), guest.languageOf(link)), guest, link));
    }

    /** All of it, to be read. */
    @GET
    @Path("all")
    public Response all(@BeanParam Guest guest) {
        return behind(
                guest,
                link -> page(
                        200,
                        new DataPages.All(guest.token(), guest.languageOf(link).code(), Readable.of(export(link))),
                        guest,
                        link));
    }

    /** All of it, as one file. */
    @GET
    @Path("file")
    public Response file(@BeanParam Guest guest) {
        return behind(
                guest,
                link -> Response.ok(written(export(link)), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hearback-data.json\"")
                        .build());
    }

    @GET
    @Path("erasure")
    public Response ask(@BeanParam Guest guest) {
        return behind(guest, link -> {
            var privacy = privacy(link);
            return privacy.mayErase() ? page(200, confirm(guest, link, privacy, false), guest, link) : seeOther(guest);
        });
    }

    /** Safe to repeat: the first order stands. */
    @POST
    @ByHand
    @Path("erasure")
    public Response erase(@BeanParam Guest guest, @RestForm String sure) {
        return behind(guest, link -> {
            if (!"yes".equals(sure)) {
                return page(422, confirm(guest, link, privacy(link), true), guest, link);
            }
            desk.order(new PrivacyDesk.Order(link.tenant().value(), link.applicationId()));
            return seeOther(guest);
        });
    }

    private Response behind(Guest guest, Function<Link, Response> answer) {
        return links.open(guest.token(), clock.instant()).map(answer).orElseGet(() -> DataPages.gone(guest.language()));
    }

    private static TemplateInstance confirm(Guest guest, Link link, PrivacyDesk.Privacy privacy, boolean flawed) {
        return new DataPages.Confirm(guest.token(), guest.languageOf(link).code(), privacy, flawed);
    }

    private static Response page(int status, TemplateInstance template, Guest guest, Link link) {
        return DataPages.page(status, template, guest.languageOf(link)).build();
    }

    private static Response seeOther(Guest guest) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, guest.page())
                .build();
    }

    private PrivacyDesk.Privacy privacy(Link link) {
        return desk.privacy(link.tenant().value(), link.applicationId());
    }

    private JsonNode export(Link link) {
        return desk.export(link.tenant().value(), link.applicationId());
    }

    private String written(JsonNode export) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(export);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an export cannot be written");
        }
    }

    /** A person is looking at this: a calm page, not a problem for programs. Neither token nor words reach the log. */
    @ServerExceptionMapper(RuntimeException.class)
    Response away(RuntimeException e, HttpHeaders headers) {
        LOG.errorf("DATA_PAGE_UNAVAILABLE cause=%s", e.getClass().getSimpleName());
        return DataPages.away(Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
