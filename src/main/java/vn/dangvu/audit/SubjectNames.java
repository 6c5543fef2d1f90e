package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What the things are called of which entries speak. The modules above, which own them, bring the
/// answers; what nobody names stays a number.
public interface SubjectNames {

    /// The organization of an entry.
    String ORGANIZATION = "organization";

    /// The member of an entry.
    String MEMBER = "member";

    /// Somebody who acts, by the word he or she signs in with; an account of which an entry speaks.
    String ACCOUNT = "account";

    /// @param address where it is opened
    record Name(String text, @Nullable String address) {}

    /// [#ORGANIZATION], [#MEMBER], [#ACCOUNT], or the kind of a [Deed.Subject].
    String kind();

    /// Of `ids`, only what this viewer may know: to read the audit is no right to the register.
    Map<String, Name> of(Viewer viewer, Collection<String> ids);

    /// The one that somebody means who types its code.
    default Optional<String> meantBy(String code) {
        return Optional.empty();
    }
}
