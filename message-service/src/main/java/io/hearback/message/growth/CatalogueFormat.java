package io.hearback.message.growth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a catalogue travels. In UTF-8, always. */
public enum CatalogueFormat {
    JSON("application/json", Document.json()),
    YAML("application/yaml", Document.yaml()),
    CSV("text/csv", new Sheet());

    /** Writes and reads catalogues in one format. */
    interface Codec {

        Catalogue read(String text, boolean useDefaultOtherwise);

        String write(Catalogue catalogue);
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mediaType;
    private final Codec codec;

    CatalogueFormat(String mediaType, Codec codec) {
        this.mediaType = mediaType;
        this.codec = codec;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param mediaType without parameters */
    public static Optional<CatalogueFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * @param useDefaultOtherwise where the text does not say; a CSV never does
     * @throws FlawedCatalogueException with every flaw, if there is one
     */
    public Catalogue read(byte[] bytes, boolean useDefaultOtherwise) {
        var text = decode(bytes);
        return codec.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, useDefaultOtherwise);
    }

    /** What is written here can be read here, and is then the same. */
    public byte[] write(Catalogue catalogue) {
        return codec.write(catalogue).getBytes(StandardCharsets.UTF_8);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FlawedCatalogueException(
                    Flaw.inDocument(null, null, "must be UTF-8", "save it as UTF-8 and send it again"));
        }
    }
}
