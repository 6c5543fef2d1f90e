package vn.dangvu.members;

import java.util.List;

/// A name as lists sort it: by the given name, then the middle names, then the family's.
public record NameParts(String given, String middle, String family) {

    public static NameParts of(String fullName) {
        var words = List.of(fullName.split(" "));
        return new NameParts(
                words.getLast(),
                words.size() > 2 ? String.join(" ", words.subList(1, words.size() - 1)) : "",
                words.size() > 1 ? words.getFirst() : "");
    }
}
