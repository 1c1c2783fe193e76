package io.hearback.message.compose;

/** How a notice addresses a person, in languages that make the difference (Sie or du, vous or tu). A choice of the tenant. */
public enum Tone {
    FORMAL,
    INFORMAL
}
