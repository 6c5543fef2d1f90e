package vn.dangvu.fees;

/// A region of the minimum wage.
public enum Region {
    I,
    II,
    III,
    IV;

    /// As the database keeps it.
    int number() {
        return ordinal() + 1;
    }

    static Region of(int number) {
        return values()[number - 1];
    }
}
