package vn.dangvu.sample;

import vn.dangvu.sample.Organization.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The tree: the committee, 34 grassroots committees with their cells, 34 grassroots cells of which
/// two are founded in the second half of 2019 out of cells of committees.
final class Organizations {

    static final String ROOT = "ĐUK";

    /// Cells that are to become grassroots cells with a collective of their own.
    private static final List<String> SEPARATING =
            List.of("Trung tâm Phục vụ hành chính công", "Quỹ Bảo vệ và Phát triển rừng");

    /// A cell that becomes a grassroots cell, and when.
    record Separation(Organization from, Organization to) {}

    final Organization root;
    final List<Organization> grassroots = new ArrayList<>();
    final List<Separation> separations = new ArrayList<>();

    private final Dice dice;
    private final Decisions decisions;

    Organizations(Dice dice, Decisions decisions) {
        this.dice = dice;
        this.decisions = decisions;
        root =
                new Organization(
                        ROOT,
                        "UPPER_GRASSROOTS",
                        "PARTY_AGENCY",
                        null,
                        0,
                        new Version(
                                LocalDate.of(1976, 6, 4),
                                "Đảng bộ Khối Các cơ quan tỉnh Lâm Đồng",
                                decisions.take("-QĐ/TU", LocalDate.of(1976, 6, 4))));
        Agency.COMMITTEES.forEach(this::committee);
        Agency.CELLS.forEach(this::grassrootsCell);
        separate(SEPARATING.getFirst(), LocalDate.of(2019, 8, 15));
        separate(SEPARATING.getLast(), LocalDate.of(2019, 10, 1));
        rename("Trường Cao đẳng Nghề Đà Lạt", "Trường Cao đẳng Đà Lạt", LocalDate.of(2018, 6, 1));
        rename(
                "Văn phòng Hội đồng nhân dân tỉnh",
                "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
                LocalDate.of(2021, 3, 1));
    }

    /// Every cell that holds members, in the order of the tree.
    List<Organization> cells() {
        return grassroots.stream()
                .flatMap(each ->
                        each.kind.equals(Organization.COMMITTEE)
                                ? each.cells.stream()
                                : List.of(each).stream())
                .toList();
    }

    List<Organization> all() {
        var all = new ArrayList<Organization>();
        all.add(root);
        for (Organization each : grassroots) {
            all.add(each);
            all.addAll(each.cells);
        }
        return all;
    }

    private void committee(Agency agency) {
        Organization committee =
                new Organization(
                        nextCode(),
                        Organization.COMMITTEE,
                        agency.unitType(),
                        root,
                        agency.members(),
                        founded(agency.name(), dice.between(1977, 1998)));
        grassroots.add(committee);
        int number = 0;
        for (String name : agency.cells()) {
            number++;
            new Organization(
                    committee.code + "." + "%02d".formatted(number),
                    Organization.CELL,
                    agency.unitType(),
                    committee,
                    cellSize(agency, number),
                    founded(name, dice.between(1999, 2012)));
        }
    }

    /// Cells of a committee differ in size, but their sum is the committee's.
    private static int cellSize(Agency agency, int number) {
        String name = agency.cells().get(number - 1);
        if (SEPARATING.contains(name) || name.equals(Organization.STUDENTS)) {
            return 14;
        }
        int cells = agency.cells().size();
        int even = agency.members() / cells;
        int swing = Math.min(4, Math.max(0, even - 7));
        int left = agency.members() - even * cells;
        return even
                + (number <= left ? 1 : 0)
                + (number == cells && cells % 2 == 1 ? 0 : number % 2 == 1 ? swing : -swing);
    }

    private void grassrootsCell(Agency agency) {
        grassroots.add(
                new Organization(
                        nextCode(),
                        Organization.GRASSROOTS_CELL,
                        agency.unitType(),
                        root,
                        agency.members(),
                        founded(agency.name(), dice.between(1980, 2010))));
    }

    private String nextCode() {
        return ROOT + "." + "%02d".formatted(grassroots.size() + 1);
    }

    private Version founded(String agency, int year) {
        LocalDate day = dice.workday(LocalDate.of(year, 1, 10), LocalDate.of(year, 12, 20));
        return version(day, agency);
    }

    private void separate(String cellName, LocalDate day) {
        Organization from =
                cells().stream()
                        .filter(cell -> cell.versions.getFirst().agency().equals(cellName))
                        .findFirst()
                        .orElseThrow();
        Organization to =
                new Organization(
                        nextCode(),
                        Organization.GRASSROOTS_CELL,
                        "PUBLIC_SERVICE",
                        root,
                        from.size + 1,
                        version(day, cellName + " tỉnh"));
        grassroots.add(to);
        from.lastDay = day;
        separations.add(new Separation(from, to));
    }

    private void rename(String before, String after, LocalDate day) {
        Organization organization =
                grassroots.stream()
                        .filter(each -> each.versions.getFirst().agency().equals(before))
                        .findFirst()
                        .orElseThrow();
        organization.versions.add(version(day, after));
    }

    private Version version(LocalDate since, String agency) {
        LocalDate decided = since.minusDays(dice.between(4, 9));
        return new Version(since, agency, decisions.take(Decisions.COMMITTEE, decided));
    }
}
