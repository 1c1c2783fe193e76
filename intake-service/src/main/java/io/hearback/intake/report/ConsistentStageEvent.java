package io.hearback.intake.report;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The kind of a stage event fits its stage, and its time can be true: {@link StageEventRules}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentStageEvent.Validator.class)
@interface ConsistentStageEvent {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ConsistentStageEvent, StageEventRequest> {

        @Override
        public boolean isValid(StageEventRequest request, ConstraintValidatorContext context) {
            var broken = StageEventRules.check(
                    request, context.getClockProvider().getClock().instant());
            context.disableDefaultConstraintViolation();
            broken.forEach(rule -> context.buildConstraintViolationWithTemplate(rule.message())
                    .addPropertyNode(rule.field())
                    .addConstraintViolation());
            return broken.isEmpty();
        }
    }
}
