package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Mask;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Profile;
import vn.dangvu.members.web.CheckPage.Answer;
import vn.dangvu.members.web.PersonPage.Trait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who a member is, attribute by attribute, with the days from which values hold.
///
/// @param profiles the newest first
/// @param whole whether what is masked otherwise is shown
record Traits(List<Profile> profiles, MemberWords words, boolean whole) {

    /// Where somebody comes from is nobody's business who only looks a member up.
    private static final String MASKED = "hometown";

    private record Value(LocalDate since, boolean first, String text) {}

    static List<Trait> of(MemberRecord member, MemberWords words, boolean whole) {
        return new Traits(member.profiles(), words, whole).all();
    }

    static List<Trait> identifiers(MemberRecord member, MemberWords words, boolean whole) {
        String card = member.cardNumber();
        return Stream.of(
                        new Trait(words.page("code"), member.code(), null, List.of()),
                        plain(words.page("dossierNumber"), member.dossierNumber()),
                        plain(words.page("cardNumber"), whole ? card : Mask.card(card)))
                .filter(trait -> !trait.value().isEmpty())
                .toList();
    }

    private static Trait plain(String label, @Nullable String value) {
        return new Trait(label, value == null ? "" : value, null, List.of());
    }

    /// What is said otherwise, attribute by attribute.
    static List<Answer> changes(Attributes before, Attributes after, MemberWords words) {
        return new Traits(List.of(), words, true)
                .readings().entrySet().stream()
                        .map(trait -> {
                            var read = trait.getValue();
                            return new Change(
                                    trait.getKey(), read.apply(before), read.apply(after));
                        })
                        .filter(change -> !change.before().equals(change.after()))
                        .map(change -> change.masked(words))
                        .map(change -> change.in(words))
                        .toList();
    }

    /// What is so of somebody new.
    static List<Answer> answers(Attributes person, MemberWords words) {
        return new Traits(List.of(), words, true)
                .readings().entrySet().stream()
                        .map(trait ->
                                new Answer(
                                        words.page(trait.getKey()), trait.getValue().apply(person)))
                        .filter(answer -> !answer.value().isEmpty())
                        .toList();
    }

    private record Change(String label, String before, String after) {

        Change masked(MemberWords words) {
            return label.equals(MASKED) && !before.isEmpty()
                    ? new Change(label, words.page("masked"), after)
                    : this;
        }

        Answer in(MemberWords words) {
            return new Answer(
                    words.page(label),
                    words.page("insteadOfThis", shown(after, words), shown(before, words)));
        }

        private static String shown(String text, MemberWords words) {
            return text.isEmpty() ? words.page("nothing") : text;
        }
    }

    private List<Trait> all() {
        return readings().entrySet().stream()
                .map(trait -> trait(trait.getKey(), trait.getValue()))
                .filter(trait -> !trait.value().isEmpty() || !trait.before().isEmpty())
                .toList();
    }

    /// Whether there is anything that is not shown.
    static boolean masks(MemberRecord member) {
        String card = member.cardNumber();
        return member.citizenIdMasked() != null
                || card != null && !card.equals(Mask.card(card))
                || member.profiles().stream()
                        .anyMatch(profile -> profile.attributes().hometown() != null);
    }

    /// Every attribute by the key of its label, in the order of the dossier.
    private Map<String, Function<Attributes, String>> readings() {
        var readings = new LinkedHashMap<String, Function<Attributes, String>>();
        readings.put("fullName", Attributes::fullName);
        readings.put("sex", said -> words.of("sex", said.sex()));
        readings.put("born", said -> said.born().text());
        readings.put("bornOnCard", this::bornOnCard);
        readings.put("ethnicity", said -> words.of("ethnicity", said.ethnicity()));
        readings.put("religion", said -> words.of("religion", said.religion()));
        readings.put("hometown", said -> text(said.hometown()));
        readings.put("occupation", said -> words.of("occupation", said.occupation()));
        readings.put("general", said -> words.of("general", said.general()));
        readings.put("professional", said -> words.of("professional", said.professional()));
        readings.put("academicTitle", said -> words.of("title", said.title()));
        readings.put("theory", said -> words.of("theory", said.theory()));
        readings.put("joinedOn", said -> day(said.joinedOn()));
        readings.put("officialOn", said -> day(said.officialOn()));
        return readings;
    }

    /// Only when it differs from the date that was frozen in the dossier (handbook 2.4).
    private String bornOnCard(Attributes said) {
        var onCard = said.bornOnCard();
        boolean same =
                said.born().precision() == Precision.DAY && said.born().first().equals(onCard);
        return onCard == null || same ? "" : words.date(onCard);
    }

    private Trait trait(String label, Function<Attributes, String> read) {
        var values = values(read);
        if (!whole && label.equals(MASKED)) {
            boolean known = values.stream().anyMatch(value -> !value.text().isEmpty());
            return plain(words.page(label), known ? words.page("masked") : "");
        }
        var now = values.getFirst();
        var before =
                values.subList(1, values.size()).stream()
                        .map(past ->
                                past.first()
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
    private List<Value> values(Function<Attributes, String> read) {
        var values = new ArrayList<Value>();
        for (var profile : profiles.reversed()) {
            String text = read.apply(profile.attributes());
            if (values.isEmpty() || !values.getLast().text().equals(text)) {
                values.add(new Value(profile.effectiveOn(), profile.first(), text));
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
