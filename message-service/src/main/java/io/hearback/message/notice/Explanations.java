package io.hearback.message.notice;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.IncompleteMatterException;
import io.hearback.message.compose.Matter;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.regex.Pattern;

/** Why a decision was taken, as its reader was told. */
@ApplicationScoped
public class Explanations {

    /**
     * What a notice explains.
     *
     * @param sentences of its own text; none if it gives no reason, or a person has put it in other words
     * @param decisionAutomated whether a machine took part in the decision, so that a review by a person is owed (GDPR,
     *     Art. 22 (3))
     */
    public record Explanation(List<String> sentences, boolean decisionAutomated) {

        static final Explanation NONE = new Explanation(List.of(), false);
    }

    /** The text breaks its lines where a sentence does not. */
    private static final Pattern GAP = Pattern.compile("[ \\n]+");

    private final TenantWall wall;
    private final Composer composer;
    private final Houses houses;

    Explanations(TenantWall wall, Composer composer, Houses houses) {
        this.wall = wall;
        this.composer = composer;
        this.houses = houses;
    }

    /** @return nothing for what is no refusal, and for a notice older than its kept matter */
    public Explanation of(Notice notice) {
        var words = houses.of(notice.tenant()).words();
        var matter = wall.inside(
                notice.tenant(),
                handle -> Notices.substance(handle, notice.id()).matter());
        return matter == null || matter.reason() == null || !notice.complete()
                ? Explanation.NONE
                : new Explanation(
                        said(notice, matter, words), matter.circumstances().decisionAutomated());
    }

    /** An organisation may have changed its words since: only what stands in the notice was said. */
    private List<String> said(Notice notice, Matter matter, HouseWords words) {
        try {
            var text = oneLine(notice.wording().text());
            return composer.why(matter, words).stream()
                    .filter(sentence -> text.contains(oneLine(sentence)))
                    .toList();
        } catch (IncompleteMatterException e) {
            return List.of();
        }
    }

    private static String oneLine(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }
}
