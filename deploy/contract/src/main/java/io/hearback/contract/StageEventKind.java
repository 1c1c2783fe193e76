package io.hearback.contract;

import java.util.EnumSet;
import java.util.Set;

/** What happened to an application on its way, before an outcome or instead of one. */
public enum StageEventKind {
    /** The application arrived: from now on its candidate waits. */
    APPLICATION_RECEIVED(EnumSet.of(Stage.APPLICATION)),
    /** The application moved to a stage, forward or back. */
    STAGE_ENTERED(EnumSet.allOf(Stage.class)),
    /** An interview took place: from now on legal clocks run, as Ontario's 45 days. */
    INTERVIEW_HELD(EnumSet.of(Stage.INTERVIEW, Stage.FINAL_INTERVIEW)),
    /** An offer was put to the candidate, who weighs it: from now on nobody waits for the organisation. */
    OFFER_MADE(EnumSet.of(Stage.OFFER)),
    /** The application ended well: no outcome follows, and there is nothing left to tell. */
    HIRED(EnumSet.allOf(Stage.class));

    private final Set<Stage> stages;

    StageEventKind(Set<Stage> stages) {
        this.stages = Set.copyOf(stages);
    }

    /** @return whether an application can be at this stage when it happens */
    public boolean happensAt(Stage stage) {
        return stages.contains(stage);
    }

    /** @return the stages at which it happens, in the order in which they are reached */
    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }
}
