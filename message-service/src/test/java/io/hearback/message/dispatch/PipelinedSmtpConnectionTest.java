package io.hearback.message.dispatch;

import java.io.IOException;

/** The same where a server is asked the whole envelope at once. */
class PipelinedSmtpConnectionTest extends SmtpConnectionTest {

    @Override
    ScriptedSmtpServer server() throws IOException {
        var server = super.server();
        server.answersTogether();
        return server;
    }
}
