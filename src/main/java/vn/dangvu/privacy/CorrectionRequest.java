package vn.dangvu.privacy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Somebody says that the books are wrong about a person.
///
/// ```
/// open --answer--> answered --decide--> done | refused
///      \------------------- decide ---/
/// ```
///
/// @param claimed what would be right
/// @param askedBy the person, or who speaks for the person
/// @param steps what became of it, the first one first
public record CorrectionRequest(
        long id,
        long member,
        CorrectionField field,
        String claimed,
        String askedBy,
        LocalDate receivedOn,
        Instant recordedAt,
        String recordedBy,
        List<Step> steps) {

    public enum Kind {
        ANSWERED,
        DONE,
        REFUSED;

        boolean ends() {
            return this != ANSWERED;
        }
    }

    /// @param words why, for a refusal; else what was said
    /// @param entry the correction that was made, as the audit tells it
    public record Step(Kind kind, String words, @Nullable Long entry, Instant at, String by) {}

    public CorrectionRequest {
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    public boolean isOpen() {
        return steps.stream().noneMatch(step -> step.kind().ends());
    }

    public boolean isAnswered() {
        return !steps.isEmpty();
    }

    /// Until when the person must be answered; nothing where no decree said so.
    public Optional<LocalDate> answerDue() {
        return CorrectionPolicy.on(receivedOn)
                .filter(terms -> terms.answerDays() > 0)
                .map(terms -> terms.answerDue(receivedOn));
    }

    public Optional<LocalDate> due() {
        return CorrectionPolicy.on(receivedOn).map(terms -> terms.due(receivedOn));
    }

    /// The decree by which the terms run, as the bundle names it.
    public Optional<String> basis() {
        return CorrectionPolicy.on(receivedOn).map(CorrectionPolicy.Terms::basis);
    }

    /// Whether a term has passed with nothing done.
    public boolean isLate(LocalDate today) {
        return isOpen()
                && (due().filter(today::isAfter).isPresent()
                        || !isAnswered() && answerDue().filter(today::isAfter).isPresent());
    }
}
