package vn.dangvu.members.web;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.access.Colleagues;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CasesOfMember;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Members;
import vn.dangvu.members.Movement;
import vn.dangvu.members.Objection;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the forms of movements have in common: whose record lies open, and in whose words.
@Component
class Desk {

    private final Members members;
    private final Organizations organizations;
    private final Colleagues colleagues;
    private final ObjectProvider<CasesOfMember> cases;
    private final RefusalsInWords refusals;
    private final Clock clock;

    Desk(
            Members members,
            Organizations organizations,
            Colleagues colleagues,
            ObjectProvider<CasesOfMember> cases,
            RefusalsInWords refusals,
            Clock clock) {
        this.members = members;
        this.organizations = organizations;
        this.colleagues = colleagues;
        this.cases = cases;
        this.refusals = refusals;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Places places(Viewer viewer, Texts texts) {
        return new Places(organizations, viewer, texts);
    }

    List<FieldError> inWords(Viewer viewer, Texts texts, List<Objection> objections) {
        return refusals.of(viewer, texts, objections);
    }

    /// What other modules have under way with a member.
    List<CasesOfMember.Case> cases(Viewer viewer, Texts texts, long member) {
        return cases.orderedStream()
                .flatMap(each -> each.open(viewer, texts, member).stream())
                .toList();
    }

    /// What other modules have had under way with a member.
    List<CasesOfMember.Case> ended(Viewer viewer, Texts texts, long member) {
        return cases.orderedStream()
                .flatMap(each -> each.ended(viewer, texts, member).stream())
                .toList();
    }

    /// What can be begun with a member where the viewer may record.
    List<Crumb> beginnings(Viewer viewer, Texts texts, MemberRecord member) {
        return cases.orderedStream()
                .flatMap(each -> each.beginnings(viewer, texts, member).stream())
                .toList();
    }

    /// What those are called who wrote the facts of a record; who has no account stays as written.
    UnaryOperator<String> writers(MemberRecord member, Texts texts) {
        var logins = member.movements().stream().map(Movement::recordedBy).collect(toSet());
        var names = colleagues.names(logins);
        return login -> {
            String role = "members.page.writer." + login;
            return names.getOrDefault(login, texts.has(role) ? texts.get(role) : login);
        };
    }

    /// @throws Forbidden if the viewer may see the member but not record there
    OpenRecord open(Viewer viewer, Texts texts, long id) {
        var member = members.open(viewer, id);
        if (!organizations.mayRecord(viewer, new OrganizationId(member.home()))) {
            throw new Forbidden("recording about " + id);
        }
        return new OpenRecord(
                member,
                new MemberWords(texts),
                places(viewer, texts),
                today(),
                objections -> inWords(viewer, texts, objections));
    }

    /// The record, and the fact in it that is wrong.
    WrongFact fact(Viewer viewer, Texts texts, long id, long movement) {
        var open = open(viewer, texts, id);
        return open.member().movements().stream()
                .filter(fact -> fact.id() == movement)
                .findFirst()
                .map(fact -> new WrongFact(open, fact))
                .orElseThrow(() -> new NotFound("fact " + movement));
    }

    record WrongFact(OpenRecord open, Movement fact) {

        MovementTask task() {
            return new MovementTask(open, fact);
        }

        String annulAddress() {
            return open.address() + "/movements/" + fact.id() + "/annul";
        }

        /// For whoever comes back to a fact that is not believed any more.
        String tooLate() {
            return task().said("tooLateNotice", fact.entry());
        }
    }

    /// A member's record on the desk.
    ///
    /// @param refusals tells why something cannot be recorded
    record OpenRecord(
            MemberRecord member,
            MemberWords words,
            Places places,
            LocalDate today,
            Function<List<Objection>, List<FieldError>> refusals) {

        List<FieldError> inWords(List<Objection> objections) {
            return refusals.apply(objections);
        }

        String address() {
            return "/members/" + member.id();
        }

        List<Crumb> trail() {
            return List.of(
                    new Crumb(words.page("title"), "/members?organization=" + member.home()),
                    new Crumb(member.person().fullName(), address()));
        }

        String who() {
            return words.page(
                    "memberLine",
                    member.person().fullName(),
                    member.person().born().text(),
                    member.code());
        }

        String now() {
            var cell = member.now().cell();
            var standing = member.now().standing();
            return cell == null || standing == null
                    ? words.page("whereOutside", places.name(member.home(), today))
                    : words.page(
                            "nowIn",
                            places.name(cell, today),
                            words.standing(standing).toLowerCase(words.texts().locale()));
        }

        @Nullable String nameOn(@Nullable Integer cell, LocalDate day) {
            return places.nameOrNull(cell, day);
        }
    }
}
