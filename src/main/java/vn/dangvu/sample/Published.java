package vn.dangvu.sample;

import java.util.List;

/// What was published about the committee and does not follow from [YearPlan]: results of the
/// yearly review, and the admissions of the first half of 2021.
///
/// Sources: article 2 (17/01/2020, the year 2019), article 4 (08/07/2021, the first half of 2021),
/// article 0 (12/07/2021, the years 2016–2020). What is not published is made up.
final class Published {

    /// Members by level in percent of those rated. Article 0 prints the mean of the five yearly
    /// percents 2016–2020: 97 good or better, 13,8 excellent, 2,6 fulfilled, 0,4 not fulfilled.
    /// With 2019 known (14,50 / 1,84 / 0,23), the four others are chosen to give these means.
    ///
    /// @param absent members not rated because they were absent
    /// @param other members not rated for another reason
    /// @param cap the most that may be excellent, of those good or better in a grassroots
    ///   organization: 15 % until 2017, since then 20 % of those merely good, a sixth (handbook
    ///   3.2)
    record MemberLevels(
            int year,
            double excellent,
            double fulfilled,
            double notFulfilled,
            int absent,
            int other,
            double cap) {

        int excellent(int rated) {
            return (int) Math.round(rated * excellent / 100);
        }

        int fulfilled(int rated) {
            return (int) Math.round(rated * fulfilled / 100);
        }

        int notFulfilled(int rated) {
            return (int) Math.round(rated * notFulfilled / 100);
        }
    }

    /// 2019: of 2.662 rated 386 excellent, 49 fulfilled, 6 not; 2.748 - 2.662 = 86 not rated, which
    /// are 34 exempt, 38 admitted in the second half, 2 suspended (the ledger's), 8 absent, 4
    /// other.
    static final List<MemberLevels> MEMBER_LEVELS =
            List.of(
                    new MemberLevels(2015, 12.1, 3.60, 0.70, 7, 3, 0.15),
                    new MemberLevels(2016, 12.6, 3.40, 0.62, 6, 4, 0.15),
                    new MemberLevels(2017, 13.2, 3.00, 0.50, 9, 2, 0.15),
                    new MemberLevels(2018, 14.0, 2.50, 0.36, 7, 3, 1.0 / 6),
                    new MemberLevels(
                            2019, 38600.0 / 2662, 4900.0 / 2662, 600.0 / 2662, 8, 4, 1.0 / 6),
                    new MemberLevels(2020, 14.7, 2.26, 0.29, 6, 3, 1.0 / 6));

    /// Article 2: nine members excellent in each of 2015–2019.
    static final int EXEMPLARY = 9;

    static final int EXEMPLARY_FROM = 2015;
    static final int EXEMPLARY_TO = 2019;

    /// Grassroots organizations by level. Article 2 for 2019: 66 rated, 17 excellent, 62 good or
    /// better, 4 fulfilled. Those eight without a collective are all good, so the collectives are
    /// 17 + 37 + 4 = 58, as printed.
    record OrganizationLevels(int year, int excellent, int fulfilled) {}

    static final List<OrganizationLevels> ORGANIZATION_LEVELS =
            List.of(
                    new OrganizationLevels(2015, 13, 8),
                    new OrganizationLevels(2016, 14, 7),
                    new OrganizationLevels(2017, 15, 6),
                    new OrganizationLevels(2018, 16, 5),
                    new OrganizationLevels(2019, 17, 4),
                    new OrganizationLevels(2020, 16, 4));

    /// Article 4: 52 admitted in the first half of 2021, 14 masters, 27 with a university degree, 6
    /// college or intermediate, 5 students at a college.
    record Admitted(String professional, boolean student, int persons, int young) {}

    /// 11 of the 52 are of the age of the youth union, 18 to 30: the students and six others.
    static final List<Admitted> FIRST_HALF_2021 =
            List.of(
                    new Admitted("MASTER", false, 14, 0),
                    new Admitted("UNIVERSITY", false, 27, 5),
                    new Admitted("COLLEGE", false, 4, 1),
                    new Admitted("INTERMEDIATE", false, 2, 0),
                    new Admitted("NONE", true, 5, 5));

    private Published() {}
}
