package io.hearback.local;

import io.quarkus.test.common.WithTestResource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@code @QuarkusTest} on real Kafka and PostgreSQL with an empty database for the named service, and a mail catcher. Sets
 * {@code quarkus.datasource.*}, {@code quarkus.flyway.username/password}, {@code kafka.bootstrap.servers} and
 * {@code hearback.smtp.host/port}.
 */
@WithTestResource(LocalPlatformResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnLocalPlatform {

    /** The service's name, which is also its database's: intake, message or feedback. */
    String value();
}
