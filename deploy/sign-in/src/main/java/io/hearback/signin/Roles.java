package io.hearback.signin;

import java.util.Set;

/** What an identity provider may say somebody is; it cannot make anybody one of our services. */
final class Roles {

    static final String ADMIN = "admin";
    static final String RECRUITER = "recruiter";
    static final String AUDITOR = "auditor";

    static final Set<String> OF_PEOPLE = Set.of(ADMIN, RECRUITER, AUDITOR);

    private Roles() {}
}
