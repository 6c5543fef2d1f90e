package vn.dangvu.confirmations;

import vn.dangvu.kernel.Viewer;

/// What may need two people. The names are kept in the database: one may be added, none renamed.
public enum Kind {
    PLAN_EXECUTION(Power.OFFICER),
    PLAN_UNDO(Power.OFFICER),
    IMPORT(Power.OFFICER),
    MOVEMENT(Power.RECORDER),
    /// A step of a case that does something in the ledger: needs two where movements do.
    CASE_STEP(Power.RECORDER),
    ROLE(Power.ADMINISTRATOR),
    REPORT(Power.RECORDER),
    /// That one of the others does not need two any more. Always needs two itself.
    WAIVER(Power.ADMINISTRATOR);

    /// What somebody must be allowed, to do it and so to confirm it.
    enum Power {
        OFFICER,
        RECORDER,
        ADMINISTRATOR;

        /// From which organizations downward the viewer has it.
        Integer[] roots(Viewer viewer) {
            return switch (this) {
                case OFFICER -> viewer.officerRoots();
                case RECORDER -> viewer.recorderRoots();
                case ADMINISTRATOR -> new Integer[0];
            };
        }
    }

    private final Power power;

    Kind(Power power) {
        this.power = power;
    }

    Power power() {
        return power;
    }

    /// Whether it is for the office to say if it needs two.
    public boolean isOpen() {
        return this != WAIVER && ruling() == this;
    }

    /// The kind of which the office says whether it needs two.
    Kind ruling() {
        return this == CASE_STEP ? MOVEMENT : this;
    }

    /// Whether an act of this kind, once it is confirmed, may do the other on its way.
    boolean covers(Kind other) {
        return this == other || this == CASE_STEP && other == MOVEMENT;
    }
}
