package vn.dangvu.confirmations;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What a module was asked to do, all its rules having allowed it.
///
/// @param organizations where it is done, by locality number: who confirms it needs the power at
///   each; empty is left to administrators
/// @param member whose record it changes
/// @param payload a record from which Jackson makes the same act again
public record Proposal(
        Kind kind,
        Set<Integer> organizations,
        @Nullable Long member,
        Object payload,
        List<Attachment> attachments) {

    /// @param name what the user calls it
    public record Attachment(String name, Path path) {}

    public Proposal {
        organizations = Set.copyOf(organizations);
        attachments = List.copyOf(attachments);
    }

    public static Proposal of(Kind kind, Collection<Integer> organizations, Object payload) {
        return new Proposal(kind, Set.copyOf(organizations), null, payload, List.of());
    }

    public Proposal about(@Nullable Long who) {
        return new Proposal(kind, organizations, who, payload, attachments);
    }

    public Proposal with(List<Attachment> files) {
        return new Proposal(kind, organizations, member, payload, files);
    }
}
