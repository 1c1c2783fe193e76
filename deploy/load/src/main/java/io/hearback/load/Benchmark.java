package io.hearback.load;

import java.util.List;

/** Something that is measured. */
public interface Benchmark {

    /**
     * What a person chose.
     *
     * @param quick whether to show that it runs and not how fast
     * @param lines of the file to import
     * @param kill whether intake-service is killed in the middle of the import
     * @param notices that wait to be sent
     * @param facts that become numbers
     */
    record Settings(boolean quick, long lines, boolean kill, long notices, long facts) {}

    /** Says what it finds, and tells it as records that become JSON. */
    List<?> measure(Settings settings) throws Exception;
}
