package io.hearback.intake.report;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;

/** A name of the IANA time zone database. Null is valid. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownTimeZone.Validator.class)
public @interface KnownTimeZone {

    String message() default "must be an IANA time zone; send a name as Europe/Paris";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<KnownTimeZone, String> {

        /** The Java library makes a new set of them at each question. */
        private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

        static boolean knows(String name) {
            return NAMES.contains(name);
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || knows(value);
        }
    }
}
