package vn.dangvu.kernel;

/// Where a rule comes from: the document and the place in it, as printed on paper, and the rule's
/// id in our handbook.
public record Citation(String document, String place, String ruleId) {

    @Override
    public String toString() {
        return place.isEmpty() ? document : document + ", " + place;
    }
}
