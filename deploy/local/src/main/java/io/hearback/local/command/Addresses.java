package io.hearback.local.command;

import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;

/** Tells a person where everything of a running platform is. */
final class Addresses {

    private final Platform platform;
    private final Progress console;

    Addresses(Platform platform, Progress console) {
        this.platform = platform;
        this.console = console;
    }

    void say() {
        Tenant tenant = platform.tenant();
        console.say("");
        console.say("Hearback runs.");
        console.say("  Tell it an outcome    POST " + platform.url(Service.INTAKE) + "/v1/outcomes");
        console.say("  Its documentation     " + platform.url(Service.INTAKE) + "/q/openapi");
        console.say("  Settings (console)    " + platform.url(Service.INTAKE) + "/console");
        console.say("  Notices (desk)        " + platform.url(Service.MESSAGE) + "/desk");
        console.say("                        sign in as %s with the password in %s"
                .formatted(tenant.id(), platform.adminFile()));
        console.say(
                "                        (or the key in %s); without an organisation you are the installation's admin"
                        .formatted(platform.apiKeyFile(tenant)));
        console.say("  Metrics               curl -H \"Authorization: Bearer $(cat '%s')\" \\"
                .formatted(platform.apiKeyFile(tenant)));
        console.say("                          '%s/v1/metrics/process'".formatted(platform.url(Service.FEEDBACK)));
        console.say("  Logs                  " + platform.log(Service.INTAKE).getParent());
    }
}
