package io.hearback.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.mail.MailCatcher;

import java.util.List;
import java.util.Map;

/** A candidate asked for more on the page behind the notice; a recruiter answers from the inbox. */
final class Question implements Act {

    private static final String GAP =
            "The position runs a platform that others depend on, and your application gives no example of one.";
    private static final String GAP_IN_FRENCH =
            "Le poste fait vivre une plateforme dont d’autres dépendent, et votre dossier n’en donne pas d’exemple.";
    private static final String STRENGTH =
            "You describe your projects clearly, and one understands why you made each choice.";
    private static final String STRENGTH_IN_FRENCH =
            "Vous décrivez vos projets clairement, et l’on comprend la raison de chacun de vos choix.";
    private static final String ADVICE =
            "A small project of your own, run for some months, would give you an example to show.";
    private static final String ADVICE_IN_FRENCH =
            "Un petit projet à vous, mené pendant quelques mois, vous donnerait un exemple à montrer.";

    private final Recruiter recruiter;
    private final MailCatcher mail;
    private final Http http = new Http();
    private final Followed asked;
    private final String page;

    Question(Recruiter recruiter, MailCatcher mail, Followed asked, Map<String, CaughtNotice> caught) {
        this.recruiter = recruiter;
        this.mail = mail;
        this.asked = asked;
        this.page = caught.get(asked.story().email()).link().orElseThrow();
    }

    @Override
    public String begin() {
        boolean french = isFrench();
        Story story = asked.story();
        String signer = story.outcome().at("/recruiter/name").asText();
        recruiter.answer(
                story.tenant(),
                asked.applicationId(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("strength", french ? STRENGTH_IN_FRENCH : STRENGTH)
                        .put("gap", gap())
                        .put("advice", french ? ADVICE_IN_FRENCH : ADVICE)
                        .put("signedBy", signer));
        return "%s asked for more on the page behind the notice; %s finds it in the inbox and answers: a strength, a gap, a step"
                .formatted(story.candidate(), signer);
    }

    /** As asked: by mail. The page shows it as well, once it has left. */
    @Override
    public boolean isOver() {
        List<CaughtNotice> received = mail.to(asked.story().email());
        return received.size() == 2
                && oneLine(received.getLast().text()).contains(gap())
                && http.get(page, Map.of()).body().contains(gap());
    }

    @Override
    public String outcome() {
        return "the answer has reached %s as a mail, and stands on the page it was asked on"
                .formatted(asked.story().candidate());
    }

    private boolean isFrench() {
        return asked.story().language().equals("fr");
    }

    private String gap() {
        return isFrench() ? GAP_IN_FRENCH : GAP;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
