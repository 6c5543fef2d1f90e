package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Everything we hold of a candidate.
///
/// @param home the cell that follows, or did so last
/// @param profiles what was believed to be so of the person, the newest first
/// @param facts what happened, the newest first, corrected or not
/// @param members the members of whom the facts speak
public record CandidateRecord(
        long id,
        String code,
        int home,
        FollowState now,
        List<ProfileFact> profiles,
        List<FollowFact> facts,
        Map<Long, HelpingMember> members) {

    /// @param supersededAt until when it was believed, or null while it is
    public record ProfileFact(
            long id,
            CandidateProfile profile,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant supersededAt) {}

    public CandidateRecord {
        profiles = List.copyOf(profiles);
        facts = List.copyOf(facts);
        members = Map.copyOf(members);
    }

    /// What is so of the person now.
    public CandidateProfile profile() {
        return profiles.getFirst().profile();
    }

    public CandidateState state() {
        if (now.followed()) {
            return CandidateState.FOLLOWED;
        }
        return now.member() == null ? CandidateState.DROPPED : CandidateState.ADMITTED;
    }

    /// The members who help now; of who was admitted, those who helped to the end.
    public List<Long> helpers() {
        return new Following(
                        facts.stream()
                                .filter(one -> one.entry().kind() != FollowKind.ADMITTED)
                                .toList())
                .now()
                .helpers();
    }

    /// The members who were ever assigned to help, as far as that is believed.
    public List<Long> everHelped() {
        return facts.stream()
                .filter(FollowFact::current)
                .filter(one -> one.entry().kind() == FollowKind.HELPER_ASSIGNED)
                .map(one -> one.entry().helper())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public Optional<FollowFact> fact(long fact) {
        return facts.stream().filter(one -> one.id() == fact).findFirst();
    }
}
