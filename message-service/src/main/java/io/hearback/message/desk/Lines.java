package io.hearback.message.desk;

/** The lines of a composed text, which are broken for mail programs that break none. */
final class Lines {

    private static final int LONGEST = 78;

    private Lines() {}

    /**
     * Takes back each break that only kept a line short: the next word would not have fitted. A blank stands in its place,
     * so that offsets stay what they are.
     */
    static String flowing(String text) {
        var flowing = new StringBuilder(text);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int wordEnd = end + 1;
            while (wordEnd < text.length() && !Character.isWhitespace(text.charAt(wordEnd))) {
                wordEnd++;
            }
            var nextWord = wordEnd - end - 1;
            var isUrl = text.startsWith("https:", end + 1);
            if (end > start && nextWord > 0 && !isUrl && end - start + 1 + nextWord > LONGEST) {
                flowing.setCharAt(end, ' ');
            }
            start = end + 1;
        }
        return flowing.toString();
    }
}
