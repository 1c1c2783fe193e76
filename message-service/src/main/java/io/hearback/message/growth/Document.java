package io.hearback.message.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import org.yaml.snakeyaml.LoaderOptions;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A catalogue as JSON or YAML. Limits on depth and size keep a small document from becoming a large one; in YAML,
 * anchors and aliases (YAML 1.2.2, 7.1), which a catalogue does not need, are refused for the same reason.
 */
final class Document implements CatalogueFormat.Codec {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxDocumentLength(LONGEST)
            .maxStringLength(10_000)
            .maxNameLength(200)
            .maxNumberLength(50)
            .build();

    private final String name;
    private final ObjectMapper mapper;

    private Document(String name, JsonFactory factory) {
        this.name = name;
        this.mapper = new ObjectMapper(factory).setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    static Document json() {
        return new Document(
                "JSON",
                JsonFactory.builder()
                        .streamReadConstraints(LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build());
    }

    static Document yaml() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        return new Document(
                "YAML",
                YAMLFactory.builder()
                        .loaderOptions(limits)
                        .streamReadConstraints(LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build());
    }

    @Override
    public Catalogue read(String text, boolean useDefaultOtherwise) {
        try {
            mustNotRefer(text);
            try (var parser = mapper.createParser(text)) {
                return new DocumentReader(parser, useDefaultOtherwise).read().judged();
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new FlawedCatalogueException(Flaw.inDocument(
                    place == null ? null : place.getLineNr(),
                    null,
                    "must be " + name + " without duplicate names, at most " + DEEPEST + " levels deep",
                    "compare it with what GET returns"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mustNotRefer(String text) throws IOException {
        try (var parser = mapper.createParser(text)) {
            while (parser instanceof YAMLParser yaml && yaml.nextToken() != null) {
                if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
                    throw new FlawedCatalogueException(Flaw.inDocument(
                            yaml.currentTokenLocation().getLineNr(),
                            null,
                            "must have no anchors or aliases",
                            "write out what they stand for, or put a text that begins with & or * in quotes"));
                }
            }
        }
    }

    @Override
    public String write(Catalogue catalogue) {
        try {
            return mapper.writeValueAsString(catalogue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue cannot be written", e);
        }
    }
}
