package io.hearback.message.compose;

import java.util.Set;

/** Lets tests of other rooms ask whether anybody would notice that something is missing. */
public final class SlotsLeftOut {

    private SlotsLeftOut() {}

    public static Composition compose(Composer composer, Matter matter, Set<Slot> left) {
        return composer.composeWithout(left, matter, HouseWords.NONE);
    }
}
