package io.hearback.message.notice;

/** The tenant has no such notice. Another tenant's notice is no different from none. */
public class NoticeNotFoundException extends RuntimeException {

    public NoticeNotFoundException() {
        super("no such notice");
    }
}
