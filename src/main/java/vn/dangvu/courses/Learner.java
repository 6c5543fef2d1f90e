package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

/// Who takes part in a class or has a certificate: a candidate or a member.
public record Learner(@Nullable Long candidate, @Nullable Long member) {

    public Learner {
        if ((candidate == null) == (member == null)) {
            throw new IllegalArgumentException("A learner is one person");
        }
    }

    public static Learner candidate(long id) {
        return new Learner(id, null);
    }

    public static Learner member(long id) {
        return new Learner(null, id);
    }

    /// The page of the record.
    public String address() {
        return candidate != null ? "/candidates/" + candidate : "/members/" + member;
    }
}
