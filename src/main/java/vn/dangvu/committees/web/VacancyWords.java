package vn.dangvu.committees.web;

import vn.dangvu.committees.Vacancy;
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
        return new Crumb(words.texts().get("committees.settle." + one.kind()), one.address());
    }
}
