package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Benchmark;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.metric.Unit;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people of one language read them, never more exact than they are. */
public record Numbers(Locale locale, InsightTexts words) {

    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    /** From here on the smaller unit says too much. */
    private static final double ENOUGH = 2;

    static Numbers in(Locale locale) {
        var words = MessageBundles.get(InsightTexts.class, Localized.Literal.of(locale.getLanguage()));
        return new Numbers(locale.getLanguage().equals("en") ? Locale.UK : locale, words);
    }

    public String of(Unit unit, double value) {
        return switch (unit) {
            case SECONDS -> time(value);
            case SHARE -> share(value);
            case POINTS -> points(value);
            case SCORE -> one(value);
            case COUNT -> count(Math.round(value));
        };
    }

    /** @return one value, or from one to the other, and of whom */
    public String benchmark(Metric metric, Benchmark benchmark) {
        var unit = metric.unit();
        return benchmark.low() == benchmark.high()
                ? of(unit, benchmark.high())
                : words.between(of(unit, benchmark.low()), of(unit, benchmark.high()));
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @param share from 0 to 1 */
    public String share(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    private String points(double points) {
        return (points > 0 ? "+" : "") + NumberFormat.getIntegerInstance(locale).format(Math.round(points));
    }

    public String time(double seconds) {
        if (seconds >= ENOUGH * DAY) {
            return said(seconds / DAY, "day");
        }
        if (seconds >= ENOUGH * HOUR) {
            return said(seconds / HOUR, "hour");
        }
        return seconds >= ENOUGH * MINUTE ? said(seconds / MINUTE, "minute") : said(seconds, "second");
    }

    /** @param name as people read it @param seconds in one of it */
    record Axis(String name, double seconds) {}

    /** @return what times up to this are best drawn in */
    Axis axis(double seconds) {
        if (seconds >= ENOUGH * DAY) {
            return new Axis(words.daysUnit(), DAY);
        }
        return seconds >= ENOUGH * HOUR ? new Axis(words.hoursUnit(), HOUR) : new Axis(words.minutesUnit(), MINUTE);
    }

    /** @return its Monday, short enough for an axis */
    public String week(LocalDate monday) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(monday);
    }

    private String said(double amount, String unit) {
        var number = one(amount);
        var single = locale.getLanguage().equals("fr") ? amount < 2 : number.equals("1");
        return switch (unit) {
            case "day" -> single ? words.dayOne(number) : words.days(number);
            case "hour" -> single ? words.hourOne(number) : words.hours(number);
            case "minute" -> single ? words.minuteOne(number) : words.minutes(number);
            default -> single ? words.secondOne(number) : words.seconds(number);
        };
    }

    /** One digit after the point, and none from 10 on. */
    private String one(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 10 ? 1 : 0);
        return format.format(number);
    }
}
