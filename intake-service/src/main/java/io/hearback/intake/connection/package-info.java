/** Which applicant tracking systems an organisation has connected, and the secrets each of them signs with. */
package io.hearback.intake.connection;
