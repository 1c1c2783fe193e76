package io.hearback.message.desk;

/**
 * What waits for a person.
 *
 * @param held notices that do not leave by themselves
 * @param calls to be made before notices leave
 */
public record ToDo(int held, int calls) {

    public boolean isDone() {
        return held == 0 && calls == 0;
    }
}
