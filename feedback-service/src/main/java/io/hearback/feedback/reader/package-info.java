/** Who looks at a recruiters' page: the language it is shown in, and where the other rooms are. */
package io.hearback.feedback.reader;
