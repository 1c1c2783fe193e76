package io.hearback.message.evidence;

import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.notice.Settlement;
import io.hearback.message.tenant.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks now and then what became of UNKNOWN notices. Any number of copies may: what one has
 * settled, another finds settled.
 */
@ApplicationScoped
class EvidenceSweep {

    private static final Logger LOG = Logger.getLogger(EvidenceSweep.class);

    private final Settlement settlement;
    private final List<EvidenceSource> sources;
    private final Clock clock;
    private final Duration interval;
    private Thread loop;

    /** @throws IllegalArgumentException if a notice could be sent again while it may still be on the wire */
    EvidenceSweep(
            Settlement settlement,
            Clock clock,
            EvidenceConfig config,
            ReviewRuleBook rules,
            @ConfigProperty(name = "hearback.dispatch.hand-over-lease", defaultValue = "PT15M") Duration handOver) {
        this.settlement = settlement;
        this.clock = clock;
        this.interval = config.interval();
        this.sources = sources(config, rules, handOver);
    }

    /** The best witness first. */
    static List<EvidenceSource> sources(EvidenceConfig config, ReviewRuleBook rules, Duration handOver) {
        var sources = new ArrayList<EvidenceSource>();
        config.relayLogs().ifPresent(files -> {
            atLeast(handOver, config.quarantine(), "hearback.evidence.quarantine");
            sources.add(new RelayLogs(files, config.relayLogZone(), config.quarantine()));
        });
        atLeast(handOver, config.sendAgainAfter(), "hearback.evidence.send-again-after");
        sources.add(new AtLeastOnce(rules::of, handOver));
        return List.copyOf(sources);
    }

    private static void atLeast(Duration handOver, Duration wait, String setting) {
        if (wait.compareTo(handOver) < 0) {
            throw new IllegalArgumentException(setting + " is shorter than hearback.dispatch.hand-over-lease");
        }
    }

    void start(@Observes StartupEvent event) {
        loop = Thread.ofVirtual().name("evidence-sweep").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.interrupt();
        loop.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (true) {
                sweepSafely();
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            LOG.debug("evidence-sweep stops");
        }
    }

    private void sweepSafely() {
        try {
            sources.forEach(this::ask);
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("EVIDENCE_NOT_SWEPT the next round does it: %s", Outage.code(e));
        }
    }

    /** The time is taken first: what is looked for later may only have become more. */
    void ask(EvidenceSource source) {
        var now = clock.instant();
        source.about(settlement.unproved(), now).forEach(settlement::settle);
    }
}
