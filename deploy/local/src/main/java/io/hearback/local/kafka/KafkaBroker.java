package io.hearback.local.kafka;

import io.hearback.local.machine.Directories;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.PropertiesUtils;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One Kafka node (broker and controller) inside this JVM. Its data and its port stay the same when it is stopped and started again. */
public final class KafkaBroker implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    public KafkaBroker(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts the node, or does nothing when it runs. Missing topics of the contract are created. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Directories.create(directory);
        try {
            format();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder " + directory + " cannot be prepared", e);
        }
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings(), false), Time.SYSTEM);
        starting.startup();
        server = starting;
        ContractTopics.createMissing(bootstrapServers());
    }

    /** Stops the node, or does nothing when it is stopped. Data is kept. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** @return the folder with the raw log segments of all topics, whose batches are never compressed */
    public Path logDirectory() {
        return directory;
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(clusterId())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private String clusterId() throws Exception {
        Path known = directory.resolve("meta.properties");
        if (!Files.exists(known)) {
            return Uuid.randomUuid().toString();
        }
        Properties properties = PropertiesUtils.readPropertiesFile(known.toString());
        return new MetaProperties.Builder(properties).build().clusterId().orElseThrow();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        // Else a producer's compression would hide what was written from whoever searches the raw log segments, and the
        // search for personal data in them would find nothing and prove nothing.
        settings.put("compression.type", "uncompressed");
        oneNodeIsEnough(settings);
        staysSmall(settings);
        return settings;
    }

    private static void oneNodeIsEnough(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void staysSmall(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
    }
}
