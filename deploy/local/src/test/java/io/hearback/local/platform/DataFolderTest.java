package io.hearback.local.platform;

import io.hearback.local.machine.PidFile;
import io.hearback.local.machine.PrivateFile;
import io.hearback.local.machine.Signals;
import io.hearback.local.terminal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    @TempDir
    Path directory;

    private Process other;

    @BeforeEach
    void start_another_process() throws IOException {
        other = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end_it() {
        other.destroyForcibly();
    }

    @Test
    void a_second_platform_on_the_same_data_is_told_of_the_first() {
        new PidFile(directory.resolve("platform.pid")).remember(other.toHandle());

        assertThatThrownBy(() -> new DataFolder(directory).take())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("runs already (process " + other.pid() + ")")
                .hasMessageContaining("./hearback down");
    }

    @Test
    void down_stops_the_platform_and_what_a_killed_one_left_behind() {
        new PidFile(directory.resolve("run/intake/pid")).remember(other.toHandle());

        assertThat(new DataFolder(directory).stopPlatform()).isFalse();
        assertThat(Signals.ended(other.toHandle(), Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void a_number_that_was_given_to_another_process_is_not_that_process() {
        PrivateFile.write(directory.resolve("platform.pid"), other.pid() + " 978307200000");

        new DataFolder(directory).take();
        assertThat(other.isAlive()).isTrue();
    }
}
