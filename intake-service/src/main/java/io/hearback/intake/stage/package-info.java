/** How applications come through their stages: so that silence and legal clocks can be seen before there is an outcome. */
package io.hearback.intake.stage;
