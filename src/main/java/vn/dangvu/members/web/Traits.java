package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Profile;
import vn.dangvu.members.web.PersonPage.Trait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who a member is, attribute by attribute, with the days from which values hold.
///
/// @param profiles the newest first
record Traits(List<Profile> profiles, MemberWords words) {

    /// Profiles that hold from the beginning are dated before anybody's membership.
    private static final LocalDate BEGINNING = LocalDate.of(1901, 1, 1);

    private record Value(LocalDate since, String text) {}

    static List<Trait> of(MemberRecord member, MemberWords words) {
        return new Traits(member.profiles(), words).all();
    }

    static List<Trait> identifiers(MemberRecord member, MemberWords words) {
        return Stream.of(
                        new Trait(words.page("code"), member.code(), null, List.of()),
                        plain(words.page("dossierNumber"), member.dossierNumber()),
                        plain(words.page("cardNumber"), member.cardNumber()))
                .filter(trait -> !trait.value().isEmpty())
                .toList();
    }

    private static Trait plain(String label, @Nullable String value) {
        return new Trait(label, value == null ? "" : value, null, List.of());
    }

    private List<Trait> all() {
        return Stream.of(
                        trait("fullName", Profile::fullName),
                        trait("sex", profile -> words.of("sex", profile.sex())),
                        trait("born", profile -> profile.born().text()),
                        trait("bornOnCard", this::bornOnCard),
                        trait("ethnicity", profile -> words.of("ethnicity", profile.ethnicity())),
                        trait("religion", profile -> words.of("religion", profile.religion())),
                        trait("hometown", profile -> text(profile.hometown())),
                        trait(
                                "occupation",
                                profile -> words.of("occupation", profile.occupation())),
                        trait("general", profile -> words.of("general", profile.general())),
                        trait(
                                "professional",
                                profile -> words.of("professional", profile.professional())),
                        trait("academicTitle", profile -> words.of("title", profile.title())),
                        trait("theory", profile -> words.of("theory", profile.theory())),
                        trait("joinedOn", profile -> day(profile.joinedOn())),
                        trait("officialOn", profile -> day(profile.officialOn())))
                .filter(trait -> !trait.value().isEmpty() || !trait.before().isEmpty())
                .toList();
    }

    /// Only when it differs from the date that was frozen in the dossier (handbook 2.4).
    private String bornOnCard(Profile profile) {
        var onCard = profile.bornOnCard();
        return onCard == null || onCard.equals(profile.born().first()) ? "" : words.date(onCard);
    }

    private Trait trait(String label, Function<Profile, String> read) {
        var values = values(read);
        var now = values.getFirst();
        var before =
                values.subList(1, values.size()).stream()
                        .map(past ->
                                past.since().isBefore(BEGINNING)
                                        ? words.page("before", shown(past.text()))
                                        : words.page(
                                                "beforeSince",
                                                shown(past.text()),
                                                words.date(past.since())))
                        .toList();
        return new Trait(
                words.page(label),
                now.text(),
                before.isEmpty() ? null : words.date(now.since()),
                before);
    }

    /// The newest first; profiles that say the same of this attribute are one value, from the
    /// earliest on.
    private List<Value> values(Function<Profile, String> read) {
        var values = new ArrayList<Value>();
        for (var profile : profiles.reversed()) {
            String text = read.apply(profile);
            if (values.isEmpty() || !values.getLast().text().equals(text)) {
                values.add(new Value(profile.effectiveOn(), text));
            }
        }
        return values.reversed();
    }

    private String shown(String text) {
        return text.isEmpty() ? words.page("nothing") : text;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
