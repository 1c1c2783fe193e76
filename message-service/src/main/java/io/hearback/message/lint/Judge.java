package io.hearback.message.lint;

import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.RuleCard;

import java.util.List;
import java.util.function.Function;

/**
 * Who says what is respectful.
 *
 * @param rules by which it is judged
 */
record Judge(List<RuleCard> rules, Function<Letter, Report> check) {

    static Judge respectCheck() {
        return new Judge(RespectCheck.rules(), new RespectCheck()::judge);
    }

    Report judge(Letter letter) {
        return check.apply(letter);
    }
}
