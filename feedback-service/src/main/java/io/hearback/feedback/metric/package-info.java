/** Facts about every outcome and its notice, and the process counted from them. */
package io.hearback.feedback.metric;
