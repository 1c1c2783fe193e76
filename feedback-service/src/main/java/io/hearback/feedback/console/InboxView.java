package io.hearback.feedback.console;

import io.hearback.feedback.request.AnswerTemplate;
import io.hearback.feedback.request.RequestFiles;
import io.hearback.feedback.request.RequestKind;

import java.util.List;
import java.util.UUID;

/**
 * The inbox as it is shown.
 *
 * @param which open, mine, answered or expired
 * @param kind null for both
 * @param continued whether it is not the first page
 * @param next last request of this page; null on the last one
 * @param toDo null while message-service does not say
 * @param acting whether the reader may do something about them
 * @param told whether a decision about many has just been taken
 * @param done how many of them were done
 * @param left how many of them were not, as they were closed meanwhile
 */
public record InboxView(
        String which,
        RequestKind kind,
        boolean continued,
        List<InboxLine> lines,
        UUID next,
        RequestFiles.Counts counts,
        Desk.ToDo toDo,
        List<AnswerTemplate> templates,
        String me,
        boolean acting,
        boolean told,
        int done,
        int left) {

    public boolean isKind(String name) {
        return kind == null ? name.isEmpty() : kind.name().equals(name);
    }

    public int held() {
        return toDo == null ? 0 : toDo.held();
    }

    public int calls() {
        return toDo == null ? 0 : toDo.calls();
    }

    /** @return whether something waits longer than it should, here or on the desk */
    public boolean isBusy() {
        return counts.overdue() + held() + calls() > 0;
    }

    /** @return the address of another part of the same inbox */
    public String of(String other) {
        return "/inbox?show=" + other + (kind == null ? "" : "&kind=" + kind);
    }

    /** @return the address of the same part with this kind alone */
    public String ofKind(String other) {
        return "/inbox?show=" + which + (other.isEmpty() ? "" : "&kind=" + other);
    }

    public String nextPage() {
        return of(which) + "&after=" + next;
    }

    /** @return whether they can be chosen */
    public boolean isOpen() {
        return acting && (which.equals("open") || which.equals("mine"));
    }
}
