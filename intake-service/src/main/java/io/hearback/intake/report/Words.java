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
 * What a person wrote, in one line or several. Lines end with LF; no other control, and nothing that turns the direction of
 * writing, so that it can be shown and mailed as it is. Null is valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Validator.class)
public @interface Words {

    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Words, String> {

        private static final char LINE_FEED = '\n';

        private int max;

        @Override
        public void initialize(Words words) {
            max = words.max();
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
                return "is empty; send what the candidate wrote, or leave the field out";
            }
            if (value.length() > max) {
                return "must have at most " + max + " characters; shorten it";
            }
            if (value.codePoints().anyMatch(Validator::isForbidden)) {
                return "must be text without control characters; end lines with LF alone and remove other controls";
            }
            return null;
        }

        private static boolean isForbidden(int character) {
            return character != LINE_FEED && Line.Validator.isForbidden(character);
        }
    }
}
