package io.hearback.intake.report;

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
 * An address that can stand in an SMTP command and a header as it is: dot-atom and host name (RFC 5321, section 4.1.2), at
 * most 64 and 254 octets (section 4.5.3.1 with errata 1690). Quoted local parts, address literals and names beyond ASCII are
 * refused. Null is valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Validator.class)
public @interface EmailAddress {

    String message() default "must be an ASCII e-mail address of at most 254 characters; send name@host.example alone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<EmailAddress, String> {

        private static final String ATOM = "[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]++";
        private static final String LABEL = "(?!-)[\\p{Alnum}-]{1,63}+(?<!-)";

        /** Takes nothing back once it is matched (possessive), so a long text costs one pass. */
        private static final Pattern ADDRESS = Pattern.compile(
                "(?=[^@]{1,64}+@)" + ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")++");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.length() <= 254 && ADDRESS.matcher(value).matches());
        }
    }
}
