package io.hearback.message.respect.rule;

import java.util.List;

/** All rules, in the order in which a report lists them: as a letter is read. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new RightLanguage(),
            new NothingUnfilled(),
            new AddressedByName(),
            new NamesJob(),
            new GivesThanks(),
            new DecisionPlain(),
            new NotDecidedPlain(),
            new SaysWhen(),
            new DeclinePlain(),
            new DecisionRespected(),
            new NoPressure(),
            new SpecificReason(),
            new ReasonAsRecorded(),
            new PoliteReason(),
            new NoVagueness(),
            new NoForbiddenGround(),
            new NoRiskyGround(),
            new StrengthOrAdvice(),
            new HumanReview(),
            new OffersFeedback(),
            new NextSteps(),
            new NoDeadEnd(),
            new ReplyInvited(),
            new NotCold(),
            new NoStockComfort(),
            new GentleWords(),
            new SecondPerson(),
            new NotRude(),
            new NoFalsePromise(),
            new OpenDoor(),
            new ConstructiveFeedback(),
            new KeepsRelation(),
            new NoCarelessFact(),
            new SignedByPerson(),
            new Readable(),
            new RightLength());

    private Rules() {}
}
