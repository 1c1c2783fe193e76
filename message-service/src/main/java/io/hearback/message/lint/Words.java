package io.hearback.message.lint;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of an enum as a person writes them: {@code final-interview}. */
record Words<E extends Enum<E>>(List<E> choices) implements ITypeConverter<E> {

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String word) {
        return choices.stream()
                .filter(choice ->
                        of(choice).equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is none of "
                        + choices.stream().map(Words::of).collect(Collectors.joining(", "))));
    }
}
