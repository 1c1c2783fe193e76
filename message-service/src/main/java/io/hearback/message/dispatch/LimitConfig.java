package io.hearback.message.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How many notices leave a minute. Each copy of this service counts by itself, so with three copies three times as many do.
 */
@ConfigMapping(prefix = "hearback.limit")
interface LimitConfig {

    /** Of each organisation. None for as many as there are. */
    OptionalInt perTenant();

    /** To each domain of recipients that is not among those below. None for as many as its mail servers take. */
    OptionalInt perDomain();

    /** To these, in lower case: {@code hearback.limit.domains."gmail.com"=600}. */
    Map<String, Integer> domains();

    /** Calls to each organisation's platform. */
    @WithDefault("600")
    int perPlatform();

    /** What a domain begins with that asks to be slower and has no limit. If it asks again, that is halved, and so on. */
    @WithDefault("300")
    int slowed();
}
