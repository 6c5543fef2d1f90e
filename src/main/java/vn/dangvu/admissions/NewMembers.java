package vn.dangvu.admissions;

import org.springframework.stereotype.Component;

import vn.dangvu.candidates.Candidates;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;

import java.time.LocalDate;
import java.util.Optional;

/// Makes a member of a candidate, with what we know of the person.
@Component
class NewMembers {

    private final Candidates candidates;
    private final StandingStore store;

    NewMembers(Candidates candidates, StandingStore store) {
        this.candidates = candidates;
        this.store = store;
    }

    /// @param day of the ceremony: the day of joining that stands on the card (ADM-17)
    NewMember of(Viewer viewer, long candidate, LocalDate day) {
        Attributes known = candidates.attributesOf(viewer, candidate).person();
        var joined =
                new Attributes(
                        known.fullName(),
                        known.sex(),
                        known.born(),
                        known.bornOnCard(),
                        known.ethnicity(),
                        known.religion(),
                        known.hometown(),
                        known.general(),
                        known.professional(),
                        known.title(),
                        known.theory(),
                        known.occupation(),
                        day,
                        null);
        return new NewMember(store.freeCode(), joined, Numbers.NONE);
    }

    /// From which day on a member is an official one by a recognition since `admitted`.
    Optional<LocalDate> recognizedOn(long member, LocalDate admitted) {
        return store.recognized(member, admitted);
    }

    boolean isMember(long member, LocalDate day) {
        return store.standing(member, day).isPresent();
    }

    boolean isProbationary(long member, LocalDate day) {
        return store.standing(member, day).filter("PROBATIONARY"::equals).isPresent();
    }
}
