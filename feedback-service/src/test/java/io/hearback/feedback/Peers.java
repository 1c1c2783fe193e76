package io.hearback.feedback;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.hearback.feedback.tenant.Sha256;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/** Starts one server that stands for intake-service and message-service; {@link FakePeers} tells it what they say. */
public class Peers implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return Map.of(
                "hearback.intake.url",
                server.baseUrl(),
                "hearback.message.url",
                server.baseUrl(),
                "hearback.service-token",
                FakePeers.SERVICE_TOKEN,
                "hearback.trusted-services.intake",
                Sha256.of(FakePeers.INTAKE_TOKEN).hex(),
                "hearback.trusted-services.message",
                Sha256.of(FakePeers.TOKEN_OF_MESSAGE).hex(),
                "hearback.erasure.interval",
                "PT0.2S",
                "hearback.erasure.second-look",
                "PT0.5S",
                "hearback.watch.interval",
                "PT0.5S",
                "hearback.key-sign-in.enabled",
                "true");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
