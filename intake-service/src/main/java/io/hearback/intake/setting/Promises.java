package io.hearback.intake.setting;

import io.hearback.contract.Stage;

import java.util.Map;

/**
 * Within how many days of each stage an organisation says that a candidate hears back. For a stage without a number it
 * promises nothing.
 */
public record Promises(Map<Stage, Integer> days) {

    public static final int LONGEST = 365;

    /**
     * Ours, for an organisation that has not said anything: the further a candidate has come, the sooner. All are within
     * the 45 days after an interview of Ontario's O. Reg. 476/24.
     */
    static final Promises USUAL = new Promises(Map.of(
            Stage.APPLICATION, 30,
            Stage.SCREENING, 21,
            Stage.ASSESSMENT, 14,
            Stage.INTERVIEW, 14,
            Stage.FINAL_INTERVIEW, 7,
            Stage.OFFER, 7));

    public Promises {
        days = Map.copyOf(days);
        if (days.values().stream().anyMatch(within -> within < 1 || within > LONGEST)) {
            throw new IllegalArgumentException("a promise is 1 to 365 days");
        }
    }
}
