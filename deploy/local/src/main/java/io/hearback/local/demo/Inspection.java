package io.hearback.local.demo;

import io.hearback.contract.NoticeState;
import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.mail.MailCatcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks into the candidates' and recruiters' mailboxes: what message-service says it sent must be there, once, and nothing
 * else.
 */
final class Inspection {

    private final MailCatcher mail;
    private final Mismatches mismatches;

    Inspection(MailCatcher mail, Mismatches mismatches) {
        this.mail = mail;
        this.mismatches = mismatches;
    }

    /** @return the notice of each address that has one */
    Map<String, CaughtNotice> inspect(List<Followed> settled) {
        Map<String, CaughtNotice> byEmail = new HashMap<>();
        for (Followed one : settled) {
            Story story = one.story();
            List<CaughtNotice> received = mail.to(story.email());
            int expected = story.expected() == NoticeState.SENT ? 1 : 0;
            mismatches.expect("notices in the mailbox of " + story.reference(), expected, received.size());
            if (!received.isEmpty()) {
                byEmail.put(story.email(), received.getFirst());
                read(story, received.getFirst());
            }
            if (!story.isReinstated()) {
                askTheRecruiter(story);
            }
        }
        return byEmail;
    }

    /** One who was reinstated may or may not have been asked to call meanwhile. */
    private void askTheRecruiter(Story story) {
        List<CaughtNotice> received = mail.to(story.recruiterEmail()).stream()
                .filter(notice -> notice.subject().contains(story.candidate()))
                .toList();
        mismatches.expect(
                "mails about " + story.reference() + " to the recruiter",
                story.isToldToARecruiter() ? 1 : 0,
                received.size());
        received.forEach(notice -> mismatches.expect(
                "the recruiter's mail about " + story.reference() + " leads to the console",
                notice.text().contains("/desk/notices/") && notice.link().isEmpty()));
    }

    private void read(Story story, CaughtNotice notice) {
        String which = "the notice of " + story.reference() + " ";
        for (String body : List.of(notice.text(), notice.html())) {
            mismatches.expect(which + "greets the candidate by name", contains(body, story.candidate()));
            mismatches.expect(which + "leaves no gap unfilled", !body.contains("{{") && !body.contains("null"));
        }
        mismatches.expect(
                which + "names its language",
                story.language(),
                notice.header("Content-Language").orElse("none"));
        mismatches.expect(
                which + "says that a program sent it",
                notice.header("Auto-Submitted").isPresent());
        mismatches.expect(which + "holds the candidate's link", notice.link().isPresent());
    }

    private static boolean contains(String body, String name) {
        return body.contains(name)
                || body.contains(name.replace("'", "&#39;"))
                || body.contains(name.replace("'", "&#x27;"));
    }
}
