package io.hearback.intake.webhook.lookup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** An applicant tracking system's API, over HTTP. */
public final class FakeVendor implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public FakeVendor() {
        server.start();
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /** @param address with its query */
    public FakeVendor knows(String address, String json) {
        server.stubFor(get(urlEqualTo(address)).willReturn(okJson(json)));
        return this;
    }

    /** @param page the value of the page's parameter; null for the page without one */
    public FakeVendor lists(String path, String pageParameter, String page, String json) {
        var mark = page == null ? absent() : equalTo(page);
        server.stubFor(
                get(urlPathEqualTo(path)).withQueryParam(pageParameter, mark).willReturn(okJson(json)));
        return this;
    }

    /** @return how often a page was asked for */
    public int timesListed(String path, String pageParameter, String page) {
        var mark = page == null ? absent() : equalTo(page);
        return server.findAll(getRequestedFor(urlPathEqualTo(path)).withQueryParam(pageParameter, mark))
                .size();
    }

    public FakeVendor refusesAll(int status) {
        server.stubFor(get(WireMock.anyUrl()).willReturn(aResponse().withStatus(status)));
        return this;
    }

    public FakeVendor forgets(String address) {
        server.stubFor(get(urlEqualTo(address)).willReturn(aResponse().withStatus(404)));
        return this;
    }

    public FakeVendor answers(String address, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(address)).willReturn(answer));
        return this;
    }

    /** Answers so once, and then as told. */
    public FakeVendor knowsAfterOne(ResponseDefinitionBuilder first, String address, String json) {
        server.stubFor(get(urlEqualTo(address))
                .inScenario(address)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("later"));
        server.stubFor(get(urlEqualTo(address))
                .inScenario(address)
                .whenScenarioStateIs("later")
                .willReturn(okJson(json)));
        return this;
    }

    public int timesAsked(String address) {
        return server.findAll(getRequestedFor(urlEqualTo(address))).size();
    }

    /** @return the value of a header of the last request for the address */
    public String lastSaw(String header, String address) {
        return server.findAll(getRequestedFor(urlEqualTo(address))).getLast().getHeader(header);
    }

    public int timesAskedAtAll() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
