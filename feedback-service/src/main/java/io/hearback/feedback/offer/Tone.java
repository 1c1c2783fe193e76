package io.hearback.feedback.offer;

/** How a letter sounds; whichever is chosen, it is courteous. */
public enum Tone {
    WARM,
    SIMPLE,
    FORMAL
}
