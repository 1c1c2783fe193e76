package io.hearback.feedback.console;

import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.reader.Ids;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.request.AnswerDraft;
import io.hearback.feedback.request.AnswerTemplates;
import io.hearback.feedback.request.Answering;
import io.hearback.feedback.request.Answers;
import io.hearback.feedback.request.ClosedRequestException;
import io.hearback.feedback.request.DisrespectfulAnswerException;
import io.hearback.feedback.request.NotJudgedException;
import io.hearback.feedback.request.RequestFile;
import io.hearback.feedback.request.RequestFiles;
import io.hearback.feedback.request.RespectCheck;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.hearback.signin.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One request, and the answer to it while it is written. */
@Path("/inbox")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AnswerPage {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance request(Reader reader, AnswerView view);

        static native TemplateInstance check(Reader reader, AnswerForm form);
    }

    /** What the form holds. */
    static class Typed {
        @RestForm
        String strength;

        @RestForm
        String gap;

        @RestForm
        String advice;

        @RestForm
        String language;

        @RestForm
        String signedBy;

        AnswerDraft draft() {
            return new AnswerDraft(strength, gap, advice, language == null ? "en" : language, signedBy);
        }
    }

    private final RequestFiles files;
    private final Answers answers;
    private final Answering answering;
    private final AnswerTemplates templates;
    private final RespectCheck respect;
    private final Desk desk;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    AnswerPage(
            RequestFiles files,
            Answers answers,
            Answering answering,
            AnswerTemplates templates,
            RespectCheck respect,
            Desk desk,
            Readers readers,
            SecurityIdentity recruiter,
            Clock clock) {
        this.files = files;
        this.answers = answers;
        this.answering = answering;
        this.templates = templates;
        this.respect = respect;
        this.desk = desk;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    @GET
    @Path("/requests/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Response request(UUID id, @RestQuery String done) {
        var line = line(id);
        var signedBy = line.subject() == null ? "" : line.subject().signedBy();
        var draft = new AnswerDraft("", "", "", line.request().language(), signedBy);
        return page(200, line, AnswerForm.of(draft), done != null);
    }

    /** Whoever presses a button other than the one that sends, sends nothing. */
    @POST
    @Path("/requests/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    public Response answer(
            UUID id,
            @BeanParam Typed typed,
            @RestForm String action,
            @RestForm String template,
            @RestForm String secondLook) {
        var form = AnswerForm.of(typed.draft());
        return switch (action == null ? "" : action) {
            case "send" -> send(id, form, secondLook != null);
            case "insert" -> page(200, line(id), inserted(form, template), false);
            default -> page(200, line(id), judged(form).previewed(), false);
        };
    }

    /** What is being typed, judged; the page shows it beside the form. Keeps nothing. */
    @POST
    @Path("/check")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    public TemplateInstance check(@BeanParam Typed typed) {
        var form = judged(AnswerForm.of(typed.draft()));
        return readers.show(reader -> Templates.check(reader, form));
    }

    private Response send(UUID id, AnswerForm form, boolean secondLook) {
        try {
            return answering
                    .give(tenant(), id, form.draft(), secondLook, clock.instant())
                    .map(sent -> seeOther("/inbox/requests/" + id + "?done=1"))
                    .orElseThrow(NotFoundException::new);
        } catch (BrokenRulesException e) {
            return page(UNPROCESSABLE, line(id), form.broken(e.rules()), false);
        } catch (DisrespectfulAnswerException e) {
            return page(UNPROCESSABLE, line(id), form.judged(e.judgement()), false);
        } catch (NotJudgedException e) {
            return page(503, line(id), form.couldNotBeJudged(), false);
        } catch (ClosedRequestException e) {
            return seeOther("/inbox/requests/" + id);
        }
    }

    private AnswerForm inserted(AnswerForm form, String template) {
        return Optional.ofNullable(Ids.of(template))
                .flatMap(chosen -> templates.find(tenant(), chosen))
                .map(form::with)
                .orElse(form);
    }

    private AnswerForm judged(AnswerForm form) {
        var draft = form.draft();
        if (draft.text().isEmpty()) {
            return form;
        }
        try {
            return form.judged(respect.judge(draft.text(), draft.language()));
        } catch (NotJudgedException e) {
            return form.couldNotBeJudged();
        }
    }

    private Response page(int status, InboxLine line, AnswerForm form, boolean done) {
        var request = line.request();
        var mayAnswer =
                request.state().isOpen() && (recruiter.hasRole(Callers.RECRUITER) || recruiter.hasRole(Callers.ADMIN));
        var view = new AnswerView(
                line,
                answers.to(tenant(), request.id()).orElse(null),
                mayAnswer ? form : null,
                mayAnswer ? templates.all(tenant()) : List.of(),
                SignedIn.nameOf(recruiter),
                done);
        return readers.show(status, reader -> Templates.request(reader, view));
    }

    private InboxLine line(UUID id) {
        var file = files.find(tenant(), id).orElseThrow(NotFoundException::new);
        return new InboxLine(file, subject(file), clock.instant());
    }

    private Desk.Subject subject(RequestFile file) {
        return desk.subjects(tenant(), List.of(file.noticeId())).get(file.noticeId());
    }

    private static Response seeOther(String place) {
        return Response.seeOther(URI.create(place)).build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(recruiter);
    }
}
