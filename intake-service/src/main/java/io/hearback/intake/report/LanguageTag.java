package io.hearback.intake.report;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language, with a script, a region and whatever else BCP 47 (RFC 5646) has for it. Well-formed is enough: who reads it
 * falls back to the language and then to another. At most 35 characters, which no tag in use exceeds (section 4.4.1). Null
 * is valid.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {

    String message() default "must be a language tag of BCP 47; send one as fr, fr-CA or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<LanguageTag, String> {

        private static final int MAX = 35;

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || value.length() <= MAX && namesALanguage(value);
        }

        /** No language has more than three letters; "french" and "x-ours" are well-formed all the same. */
        private static boolean namesALanguage(String value) {
            try {
                var language =
                        new Locale.Builder().setLanguageTag(value).build().getLanguage();
                return language.length() == 2 || language.length() == 3;
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
