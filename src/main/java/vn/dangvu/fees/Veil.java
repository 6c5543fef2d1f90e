package vn.dangvu.fees;

/// Of how many members whose amounts are hidden each sum of a sheet is made up. A sum over one or
/// two of them would tell what is hidden: by itself, or less what is shown of the others.
///
/// @param due of whom something is due
/// @param paid who paid something by now
/// @param missing of whom something is missing by now
/// @param sentDue of whom something was due on the sheet that was sent up
/// @param sentPaid who had paid something by then
/// @param changed of whom another due or payment stands there now
record Veil(int due, int paid, int missing, int sentDue, int sentPaid, int changed) {

    /// From so many on nobody's amount follows from their sum.
    static final int FEWEST = 3;

    static final Veil NONE = new Veil(0, 0, 0, 0, 0, 0);

    boolean tellsDue() {
        return enough(due);
    }

    /// What is paid and what is missing are told together: one follows from the other.
    boolean tellsPaid() {
        return enough(paid) && enough(missing);
    }

    /// What was sent up is told beside what is so now only if their difference may be.
    boolean tellsSent() {
        return tellsDue() && tellsPaid() && enough(sentDue) && enough(sentPaid) && enough(changed);
    }

    Veil with(Veil other) {
        return new Veil(
                due + other.due,
                paid + other.paid,
                missing + other.missing,
                sentDue + other.sentDue,
                sentPaid + other.sentPaid,
                changed + other.changed);
    }

    private static boolean enough(int members) {
        return members == 0 || members >= FEWEST;
    }
}
