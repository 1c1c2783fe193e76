package io.hearback.feedback.rating;

import io.hearback.feedback.link.FreeText;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whether what candidates were told has helped them; of each thing told, one verdict for each notice. */
@ApplicationScoped
public class Helpfulness {

    /** What was told. */
    public enum About {
        /** The reason in the notice. */
        EXPLANATION,
        /** What a recruiter answered to a feedback request. */
        ANSWER
    }

    /** Did it help? */
    public enum Verdict {
        YES,
        PARTLY,
        NO
    }

    /**
     * What was typed, right or wrong.
     *
     * @param verdict as the form sends it
     * @param missing what the candidate would have liked to hear; empty if nothing was said of it
     */
    public record Draft(String verdict, String missing) {

        public static final Draft EMPTY = new Draft("", "");

        public Draft {
            verdict = verdict == null ? "" : verdict;
            missing = FreeText.clean(missing);
        }

        /** @return names of the fields that need another look, in the order of the page; empty if all is well */
        public Set<String> flawed() {
            var flawed = new LinkedHashSet<String>();
            if (Arrays.stream(Verdict.values()).noneMatch(each -> each.name().equals(verdict))) {
                flawed.add("verdict");
            }
            if (FreeText.tooLong(missing)) {
                flawed.add("missing");
            }
            return flawed;
        }
    }

    private final TenantWall wall;

    Helpfulness(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * Takes the place of an earlier verdict.
     *
     * @param draft without flaws
     */
    public void receive(Link link, About about, Draft draft, Instant now) {
        wall.inside(
                link.tenant(),
                handle -> handle.createUpdate("""
                        insert into helpfulness (tenant_id, notice_id, outcome_id, application_id, about, verdict, missing, judged_at)
                        values (:tenant, :notice, :outcome, :application, :about, :verdict, :missing, :now)
                        on conflict (tenant_id, notice_id, about) do update
                        set verdict = excluded.verdict, missing = excluded.missing, judged_at = excluded.judged_at
                        """)
                        .bind("tenant", link.tenant().value())
                        .bind("notice", link.noticeId())
                        .bind("outcome", link.outcomeId())
                        .bind("application", link.applicationId())
                        .bind("about", about)
                        .bind("verdict", draft.verdict())
                        .bind("missing", draft.missing())
                        .bind("now", now.truncatedTo(ChronoUnit.MICROS))
                        .execute());
    }

    /** @return the verdict as its author typed it, to show and to change */
    public Optional<Draft> of(Link link, About about) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery(
                                "select verdict, missing from helpfulness where notice_id = :notice and about = :about")
                        .bind("notice", link.noticeId())
                        .bind("about", about)
                        .map((row, context) -> new Draft(row.getString("verdict"), row.getString("missing")))
                        .findOne());
    }
}
