package vn.dangvu.committees.web;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Position;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.shell.Crumb;

/// What waits to be done, in words, and the act that settles it.
record VacancyWords(CommitteeWords words) {

    String sentence(Vacancy one) {
        var body = one.body();
        var since = one.since();
        var holder = one.holder();
        String name =
                holder == null ? "" : words.page("nameAndCode", holder.fullName(), holder.code());
        String post = holder == null || body == null ? "" : words.post(body, holder.position());
        return words.texts()
                .get(
                        "committees.vacancy.told." + one.kind(),
                        body == null ? "" : words.body(body),
                        words.number(one.found()),
                        words.number(one.wanted()),
                        since == null ? "" : words.date(since),
                        name,
                        post);
    }

    String kind(Vacancy.Kind kind) {
        return words.texts().get("committees.vacancy." + kind);
    }

    /// Where it is settled by whoever may record there.
    Crumb act(Vacancy one) {
        String base = "/organizations/" + one.organization();
        String address =
                switch (one.kind()) {
                    case NO_TERM, TERM_OVER, CELL_COMMITTEE_MISSING -> base + "/congresses/new";
                    case NO_SECRETARY -> base + "/posts/new" + head(one.organizationKind());
                    case SEATS_EMPTY -> base + "/posts/new?post=" + one.body() + ".MEMBER";
                    case CELL_COMMITTEE_TOO_SMALL_A_CELL, STANDING_TOO_LARGE, BODY_DOES_NOT_FIT ->
                            base + "/committee#body-" + one.body();
                    case HOLDER_LEFT, HOLDER_ELSEWHERE -> change(one, base) + "?act=CEASED";
                    case HOLDER_SUSPENDED -> change(one, base) + "?act=SUSPENDED";
                };
        return new Crumb(words.texts().get("committees.settle." + one.kind()), address);
    }

    private static String change(Vacancy one, String base) {
        var holder = one.holder();
        return holder == null ? base + "/committee" : base + "/posts/members/" + holder.member();
    }

    /// Which post it is; of a cell it depends on whether there is a chi ủy.
    private static String head(OrganizationKind kind) {
        return switch (kind) {
            case PARTY_GROUP ->
                    "?post=" + CongressForm.post(Body.PARTY_GROUP, Position.GROUP_LEADER);
            case CELL, GRASSROOTS_CELL -> "";
            case PROVINCIAL_COMMITTEE,
                    UPPER_GRASSROOTS,
                    GRASSROOTS_PARTY_COMMITTEE,
                    SUB_COMMITTEE ->
                    "?post=" + CongressForm.post(Body.COMMITTEE, Position.SECRETARY);
        };
    }
}
