package vn.dangvu.organizations;

/// An organization's locality number: given once, in the order of the tree with gaps, never
/// changed.
public record OrganizationId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
