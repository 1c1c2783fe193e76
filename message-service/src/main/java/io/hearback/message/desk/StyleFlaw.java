package io.hearback.message.desk;

/** What keeps a field of a house style from being taken. */
public enum StyleFlaw {
    CHOOSE,
    COUNTRY,
    COUNTRIES,
    DAYS
}
