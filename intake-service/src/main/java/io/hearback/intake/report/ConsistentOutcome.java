package io.hearback.intake.report;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields of an outcome fit together: {@link OutcomeRules}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentOutcome.Validator.class)
@interface ConsistentOutcome {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ConsistentOutcome, OutcomeRequest> {

        @Override
        public boolean isValid(OutcomeRequest request, ConstraintValidatorContext context) {
            var broken = OutcomeRules.check(
                    request, context.getClockProvider().getClock().instant());
            context.disableDefaultConstraintViolation();
            broken.forEach(rule -> {
                var path = rule.field().split("\\.");
                var node = context.buildConstraintViolationWithTemplate(rule.message())
                        .addPropertyNode(path[0]);
                if (path.length > 1) {
                    node = node.addPropertyNode(path[1]);
                }
                node.addConstraintViolation();
            });
            return broken.isEmpty();
        }
    }
}
