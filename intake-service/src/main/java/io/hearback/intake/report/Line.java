package io.hearback.intake.report;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text that says something. It may become part of a header or a subject, so it holds nothing that ends a line,
 * controls a terminal or turns the direction of writing. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Validator.class)
public @interface Line {

    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Line, String> {

        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            var broken = value == null ? null : brokenRule(value);
            if (broken == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(broken).addConstraintViolation();
            return false;
        }

        private String brokenRule(String value) {
            if (value.isBlank()) {
                return "is empty; send some text, or leave the field out if it is optional";
            }
            if (value.length() > max) {
                return "must have at most " + max + " characters; shorten it";
            }
            if (value.codePoints().anyMatch(Validator::isForbidden)) {
                return "must be one line without control characters; remove line breaks, tabs and other controls";
            }
            return null;
        }

        /** Controls (also CR, LF, U+0085), lone surrogates, line and paragraph separators, direction overrides. */
        static boolean isForbidden(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            };
        }
    }
}
