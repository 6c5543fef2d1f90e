package vn.dangvu.sample;

/// Diplomas as they are spread among the staff of provincial agencies (made up).
final class Education {

    private static final Weighted OF_STAFF =
            Weighted.of(
                    "DOCTORATE 1, MASTER 17, UNIVERSITY 66, COLLEGE 6, INTERMEDIATE 7, ELEMENTARY"
                            + " 2, NONE 1");
    private static final Weighted OF_NEWCOMERS =
            Weighted.of("MASTER 17, UNIVERSITY 68, COLLEGE 8, INTERMEDIATE 7");
    private static final Weighted THEORY_OF_SENIORS =
            Weighted.of("ADVANCED 34, BACHELOR 4, INTERMEDIATE 38, ELEMENTARY 24");
    private static final Weighted THEORY_OF_JUNIORS =
            Weighted.of("ADVANCED 3, INTERMEDIATE 35, ELEMENTARY 62");
    private static final Weighted THEORY_OF_NEWCOMERS =
            Weighted.of("INTERMEDIATE 8, ELEMENTARY 92");

    private Education() {}

    static String ofStaff(Dice dice, int age) {
        return possible(OF_STAFF.pick(dice), age);
    }

    static String ofNewcomers(Dice dice, int age) {
        return possible(OF_NEWCOMERS.pick(dice), age);
    }

    /// Nobody has a diploma before the age at which one can have it.
    private static String possible(String professional, int age) {
        if (age < 22) {
            return "COLLEGE";
        }
        boolean tooYoung =
                age < 26 && professional.equals("MASTER")
                        || age < 33 && professional.equals("DOCTORATE");
        return tooYoung ? "UNIVERSITY" : professional;
    }

    static String theoryOfStaff(Dice dice, int age) {
        return (age < 38 ? THEORY_OF_JUNIORS : THEORY_OF_SENIORS).pick(dice);
    }

    static String theoryOfNewcomers(Dice dice) {
        return THEORY_OF_NEWCOMERS.pick(dice);
    }

    static String occupation(Dice dice, String unitType) {
        if (dice.chance(0.03)) {
            return "OTHER";
        }
        return occupationOf(unitType);
    }

    static String occupationOf(String unitType) {
        return switch (unitType) {
            case "PARTY_AGENCY" -> "PARTY_OFFICIAL";
            case "STATE_AGENCY" -> "STATE_OFFICIAL";
            case "STATE_ENTERPRISE" -> "ENTERPRISE_STAFF";
            default -> "PUBLIC_EMPLOYEE";
        };
    }
}
