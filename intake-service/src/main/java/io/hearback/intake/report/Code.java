package io.hearback.intake.report;

import io.hearback.contract.Filing;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A code of the organisation's own, as {@link Filing} takes it: the only words of a platform's that other services are told, so
 * no mail address fits in. Null is valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Code.Validator.class)
public @interface Code {

    /** Whether it may hold blanks; an id may not. */
    boolean blanks() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Code, String> {

        private static final Pattern CODE = Pattern.compile(Filing.CODE);
        private static final Pattern ID = Pattern.compile(Filing.ID);

        private boolean blanks;

        @Override
        public void initialize(Code code) {
            blanks = code.blanks();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null || (blanks ? CODE : ID).matcher(value).matches()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("must be a code of at most 64 letters (A to Z), digits"
                            + (blanks ? ", blanks" : "") + " and . _ / -, beginning with a letter or digit;"
                            + " send an id of yours, no name or address of a person, or leave the field out")
                    .addConstraintViolation();
            return false;
        }
    }
}
