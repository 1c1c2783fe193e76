package io.hearback.intake.setting;

import io.hearback.contract.DigestRhythm;
import io.hearback.contract.SendingHours;

import java.time.Duration;
import java.time.ZoneId;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation decides about itself.
 *
 * @param timeZone for candidates whose own is not known
 * @param country ISO 3166-1 alpha-2, whose law holds; null if the organisation does not say
 * @param retentionMonths how long what is about a candidate is kept after the last outcome, or stage event without one
 * @param gatheringWindow in which several outcomes of one person become one notice; zero for never
 * @param sending when notices may reach candidates
 * @param digest how often it hears of its process by mail; null for never
 * @param offerGuide whether a candidate with an offer gets a link to a page to weigh it
 * @param requestReminder whether it is reminded by mail of what candidates asked and nobody has answered
 */
public record Settings(
        Brand brand,
        Languages languages,
        ZoneId timeZone,
        String country,
        Promises promises,
        int retentionMonths,
        Duration gatheringWindow,
        SendingHours sending,
        DigestRhythm digest,
        boolean offerGuide,
        boolean requestReminder) {

    /** Long enough for a recruiter to close all of a person's applications in a row, short enough for the same day. */
    public static final Duration USUAL_WINDOW = Duration.ofHours(4);

    public static final Duration LONGEST_WINDOW = Duration.ofDays(3);

    public Settings {
        requireNonNull(brand, "brand is null");
        requireNonNull(languages, "languages is null");
        requireNonNull(timeZone, "timeZone is null");
        requireNonNull(promises, "promises is null");
        requireNonNull(gatheringWindow, "gatheringWindow is null");
        requireNonNull(sending, "sending is null");
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country is not two capital letters");
        }
        if (retentionMonths < 1 || retentionMonths > Retention.LONGEST_MONTHS) {
            throw new IllegalArgumentException("retention is 1 to 120 months");
        }
        if (gatheringWindow.isNegative() || gatheringWindow.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("the gathering window is 0 to 3 days");
        }
    }

    /** What holds for an organisation that has said no more than its name. */
    public static Settings of(String name) {
        return new Settings(
                Brand.of(name),
                Languages.only("en"),
                ZoneId.of("UTC"),
                null,
                Promises.USUAL,
                Retention.monthsIn(null),
                USUAL_WINDOW,
                SendingHours.USUAL,
                null,
                false,
                false);
    }

    Settings called(String name) {
        return new Settings(
                new Brand(name, brand.accentColour(), brand.logoUrl()),
                languages,
                timeZone,
                country,
                promises,
                retentionMonths,
                gatheringWindow,
                sending,
                digest,
                offerGuide,
                requestReminder);
    }

    Settings with(SendingHours other) {
        return new Settings(
                brand,
                languages,
                timeZone,
                country,
                promises,
                retentionMonths,
                gatheringWindow,
                other,
                digest,
                offerGuide,
                requestReminder);
    }
}
