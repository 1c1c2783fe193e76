package io.hearback.intake.reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AtsReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refusé : niveau d'anglais",
                "  refusé :  NIVEAU d'anglais ",
                "Refus\u00e9\u00a0: niveau\u202fd'anglais",
                "Refuse\u0301 : niveau d'anglais"
            })
    void spellings_of_one_name_are_one_name(String name) {
        assertThat(new AtsReason(name).key()).isEqualTo("refus\u00e9 : niveau d'anglais");
    }

    @Test
    void other_names_stay_others() {
        assertThat(new AtsReason("On hold").key()).isNotEqualTo(new AtsReason("Onhold").key());
        assertThat(new AtsReason("Refuse").key()).isNotEqualTo(new AtsReason("Refusé").key());
    }
}
