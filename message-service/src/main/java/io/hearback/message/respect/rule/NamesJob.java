package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Placeholder;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Word;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A person who applied in five places must know which of them answers. */
final class NamesJob extends Rule {

    /** As job titles are marked in German-speaking countries: (m/w/d), (all genders). */
    private static final Pattern GENDERS = Pattern.compile(
            "\\((?:[a-z]\\s*[/|*]\\s*)+[a-z*]\\)|\\(all genders\\)|\\b[FHM]/[FHM]\\b", Pattern.CASE_INSENSITIVE);

    /** So many words may stand between a word for "job" and its title. */
    private static final int REACH = 6;

    /** What follows these is an employer or a place, and no job. */
    private static final Set<String> BEFORE_EMPLOYER = Set.of(
            "at", "with", "join", "joining", "chez", "bei", "beim", "en", "in", "presso", "bij", "na", "no", "von");

    NamesJob() {
        super(
                new RuleCard("names-job", "A3", Severity.ADVICE, "Names the job, in the text or the subject."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER, Genre.INTERNAL));
    }

    @Override
    Judgement judge(Reading text) {
        var title = text.facts().jobTitle();
        if (title != null) {
            return new Judgement(text.says(title) || text.subjectSays(title), text.find(title));
        }
        var gaps = text.gaps(Placeholder.JOB);
        if (!gaps.isEmpty()) {
            return Judgement.wants(gaps);
        }
        var subject = text.letter().subject() == null ? "" : text.letter().subject();
        return Judgement.kept(GENDERS.matcher(subject).find()
                || GENDERS.matcher(text.text()).find()
                || text.subject().stream().anyMatch(word -> word.placeholder() == Placeholder.JOB)
                || namesTitle(text.words(), text.jobWords(), text.text())
                || namesTitle(text.subject(), text.subjectJobWords(), subject));
    }

    private static boolean namesTitle(List<Word> words, List<Span> jobWords, String text) {
        return jobWords.stream().anyMatch(job -> hasTitleNear(words, job, text));
    }

    private static boolean hasTitleNear(List<Word> words, Span job, String text) {
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var before = word.end() <= job.start();
            if (isTitle(words, at, text, before)
                    && distance(words, word, job) <= REACH
                    && sameSentence(words, word, job)) {
                return true;
            }
        }
        return false;
    }

    /** German writes every noun with a capital, so there only what follows, and is not a common word, can be a title. */
    private static boolean isTitle(List<Word> words, int at, String text, boolean before) {
        var word = words.get(at);
        var capital = word.isPlain() && Character.isUpperCase(text.charAt(word.start()));
        var first = at == 0 || words.get(at - 1).sentence() != word.sentence();
        return capital
                && !first
                && word.folded().length() > 1
                && !BEFORE_EMPLOYER.contains(words.get(at - 1).folded());
    }

    private static int distance(List<Word> words, Word word, Span job) {
        return (int) words.stream()
                .filter(other -> word.end() <= job.start()
                        ? other.start() >= word.end() && other.end() <= job.start()
                        : other.start() >= job.end() && other.end() <= word.start())
                .count();
    }

    private static boolean sameSentence(List<Word> words, Word word, Span job) {
        return words.stream()
                .filter(other -> other.start() == job.start())
                .anyMatch(other -> other.sentence() == word.sentence());
    }
}
