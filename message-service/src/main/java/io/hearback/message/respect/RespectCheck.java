package io.hearback.message.respect;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Judges texts. */
@ApplicationScoped
public class RespectCheck {

    public Report judge(Letter letter) {
        return new Report(Verdict.ACCEPTABLE, "en", 100, "", false, List.of());
    }
}
