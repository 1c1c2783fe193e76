package io.hearback.message.desk;

import io.hearback.contract.ReasonDetail;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.RespectCheck;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges what a recruiter writes into a field of a reason, before it becomes part of a notice. */
@ApplicationScoped
class PhraseCheck {

    private static final Facts NOTHING_KNOWN =
            new Facts(null, null, null, null, null, List.of(), null, null, false, false, null, false);

    private final RespectCheck check;

    PhraseCheck(RespectCheck check) {
        this.check = check;
    }

    /**
     * @param language BCP 47, that of the notice
     * @param country whose law holds; null for all we know
     */
    Judged judge(String text, String language, String country) {
        return Judged.of(check.judge(new Letter(Genre.PHRASE, language, null, text, country, NOTHING_KNOWN)), text);
    }

    /** @return by field */
    Map<String, Judged> judge(ReasonForm form, String language, String country) {
        var judged = new HashMap<String, Judged>();
        form.values().forEach((field, value) -> {
            if (!field.equals(ReasonDetail.YEARS.field())) {
                judged.put(field, judge(value, language, country));
            }
        });
        return judged;
    }
}
