package io.hearback.message.evidence;

/** Delivery status notifications as mail servers write them. */
public final class Reports {

    private Reports() {}

    /** As Postfix writes it (bounce(8)), with lines that end as in Java. */
    public static String postfix(String messageId, String action, String status) {
        return """
                Return-Path: <>
                Date: Fri, 20 Nov 2026 12:00:03 +0000 (UTC)
                From: MAILER-DAEMON@mx1.example.net (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: notices@hearback.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4cXk1n0Q2Lz9.1763640003/mx1.example.net"
                Content-Transfer-Encoding: 7bit
                Message-Id: <20261120120003.AB12CD@mx1.example.net>

                This is a MIME-encapsulated message.

                --4cXk1n0Q2Lz9.1763640003/mx1.example.net
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx1.example.net.

                --4cXk1n0Q2Lz9.1763640003/mx1.example.net
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx1.example.net
                X-Postfix-Queue-ID: 4cXk1n0Q2Lz9
                Arrival-Date: Fri, 20 Nov 2026 12:00:01 +0000 (UTC)

                Final-Recipient: rfc822; camille@example.org
                Original-Recipient: rfc822;camille@example.org
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.example.org
                Diagnostic-Code: smtp; 550 5.1.1 <camille@example.org>: Recipient address rejected

                --4cXk1n0Q2Lz9.1763640003/mx1.example.net
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Return-Path: <notices@hearback.example>
                From: =?UTF-8?Q?L=C3=A9a_Bernard?= <notices@hearback.example>
                To: Camille Martin <camille@example.org>
                Message-ID: %s
                Subject: Votre candidature

                --4cXk1n0Q2Lz9.1763640003/mx1.example.net--
                """.formatted(action, status, messageId);
    }
}
