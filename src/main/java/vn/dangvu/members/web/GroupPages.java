package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.members.PartyGroups;
import vn.dangvu.members.PartyGroups.Placed;
import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts the party groups of a cell into the words of their page.
final class GroupPages {

    private final MemberWords words;
    private final Organization cell;
    private final LocalDate day;

    GroupPages(MemberWords words, Organization cell, LocalDate day) {
        this.words = words;
        this.cell = cell;
        this.day = day;
    }

    GroupPage page(
            List<Organization> groups,
            List<Placed> members,
            boolean mayRecord,
            List<FieldError> errors) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("", words.page("groups.none")));
        groups.forEach(group -> choices.add(new Option(group.id().toString(), group.shortName())));
        return new GroupPage(
                List.of(
                        new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                        new Crumb(cell.shortName(), "/organizations/" + cell.id())),
                words.page(
                        "groups.lead",
                        words.date(day),
                        number(members.size()),
                        number(groups.size())),
                "/organizations/" + cell.id() + "/groups",
                words.date(day),
                large(groups, members),
                groups.stream().map(group -> group(group, members)).toList(),
                members.stream().map(placed -> person(placed, choices)).toList(),
                mayRecord && !groups.isEmpty() ? choices : List.of(),
                errors);
    }

    /// ORG-05.
    private @Nullable String large(List<Organization> groups, List<Placed> members) {
        return groups.isEmpty() && members.size() >= PartyGroups.LARGE
                ? words.page("groups.large", number(members.size()), number(PartyGroups.LARGE))
                : null;
    }

    private GroupPage.Group group(Organization group, List<Placed> members) {
        long in =
                members.stream()
                        .filter(placed -> Objects.equals(placed.group(), group.id().value()))
                        .count();
        return new GroupPage.Group(
                group.shortName(), "/organizations/" + group.id(), group.code(), number(in));
    }

    private GroupPage.Person person(Placed placed, List<Option> choices) {
        String group = placed.group() == null ? "" : placed.group().toString();
        return new GroupPage.Person(
                placed.name(),
                "/members/" + placed.member(),
                placed.code(),
                words.standing(placed.standing()),
                "of" + placed.member(),
                group,
                choices.stream()
                        .filter(choice -> choice.value().equals(group))
                        .map(Option::label)
                        .findFirst()
                        .orElse(""));
    }

    private String number(long value) {
        return Formats.of(words.texts()).number(value);
    }
}
