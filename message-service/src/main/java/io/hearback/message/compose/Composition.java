package io.hearback.message.compose;

/**
 * A notice, written. Text and HTML say the same.
 *
 * @param language the language it was written in, BCP 47
 * @param text lines of at most 78 columns, ended by line feeds
 */
public record Composition(String language, String subject, String text, String html) {

    /**
     * Stands once in the text and once in the HTML (as an href) where the URL of the candidate's page goes. Nothing a
     * person typed can produce it.
     */
    public static final String LINK = "{{link}}";
}
