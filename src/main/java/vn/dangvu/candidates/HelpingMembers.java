package vn.dangvu.candidates;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names the members who help, to whom they are open.
@Component
class HelpingMembers {

    private final HelperStore store;
    private final Members members;

    HelpingMembers(HelperStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    Map<Long, HelpingMember> named(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var visible = members.visible(viewer, List.copyOf(ids));
        var names = store.names(visible);
        var named = new HashMap<Long, HelpingMember>();
        for (long id : ids) {
            var name = names.get(id);
            named.put(
                    id,
                    name == null
                            ? new HelpingMember(id, "", "", false)
                            : new HelpingMember(id, name.code(), name.fullName(), true));
        }
        return named;
    }

    /// The lines with those who help on `day`.
    List<CandidateLine> beside(Viewer viewer, List<CandidateLine> lines, LocalDate day) {
        var helping = store.on(lines.stream().map(CandidateLine::id).toList(), day);
        var named =
                named(viewer, helping.values().stream().flatMap(List::stream).distinct().toList());
        return lines.stream()
                .map(line ->
                        line.helpedBy(
                                helping.getOrDefault(line.id(), List.of()).stream()
                                        .map(named::get)
                                        .toList()))
                .toList();
    }

    boolean official(long member, LocalDate day) {
        return store.official(member, day);
    }
}
