/** The process in numbers as recruiters see it: charts with their tables, the lists behind the numbers, and what each number means. A view that nobody imports. */
package io.hearback.feedback.insight;
