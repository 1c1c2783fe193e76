package io.hearback.message.schedule;

import java.time.LocalDate;

/** The public holidays of one place. */
@FunctionalInterface
public interface Holidays {

    /** Of a place that nobody named, or nobody knows. */
    Holidays NONE = day -> false;

    boolean include(LocalDate day);
}
