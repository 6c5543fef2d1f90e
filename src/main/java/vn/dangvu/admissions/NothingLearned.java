package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;

/// TEMPORARY until `courses` is merged.
@Component
class NothingLearned implements Learned {

    @Override
    public Optional<Certificate> awareness(
            @Nullable Long candidate, @Nullable Long member, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<Certificate> newMember(long member, LocalDate day) {
        return Optional.empty();
    }
}
