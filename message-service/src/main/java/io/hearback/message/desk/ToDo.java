package io.hearback.message.desk;

/**
 * What waits for a person.
 *
 * @param held notices that do not leave by themselves
 * @param calls to be made before notices leave
 * @param unknown notices of which nobody can tell whether they arrived
 */
public record ToDo(int held, int calls, int unknown) {

    public boolean isDone() {
        return held == 0 && calls == 0 && unknown == 0;
    }
}
