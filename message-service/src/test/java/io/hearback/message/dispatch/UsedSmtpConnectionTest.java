package io.hearback.message.dispatch;

import org.junit.jupiter.api.BeforeEach;

/** The same on a connection that has carried a notice, where the envelope goes out in one piece. */
class UsedSmtpConnectionTest extends PipelinedSmtpConnectionTest {

    @BeforeEach
    void use() throws Exception {
        useOne();
    }
}
