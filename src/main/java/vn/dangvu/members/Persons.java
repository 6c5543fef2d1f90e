package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Who is who in our books. A number that is taken cannot be recorded twice, so that somebody has
/// it cannot be hidden; who has it is told only to whoever may see that member.
@Service
class Persons {

    private final PersonStore store;
    private final MemberStore profiles;
    private final Members members;
    private final SecondLock secondLock;
    private final Audit audit;

    Persons(
            PersonStore store,
            MemberStore profiles,
            Members members,
            SecondLock secondLock,
            Audit audit) {
        this.store = store;
        this.profiles = profiles;
        this.members = members;
        this.secondLock = secondLock;
        this.audit = audit;
    }

    /// @throws NotFound if there is no such member in the viewer's scope
    void mustSee(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
    }

    void shareBooks() {
        store.shareBooks();
    }

    /// Lets the rules read the ledger of somebody whom the viewer does not see: the caller knows
    /// why.
    void openBooks() {
        secondLock.open();
    }

    void lock(long member) {
        secondLock.open();
        store.lock(member);
    }

    @Nullable Integer home(long member) {
        return store.home(member);
    }

    /// The newest first.
    List<Profile> profiles(long member) {
        return profiles.profiles(member);
    }

    /// Whoever stands in the way of somebody new.
    List<Objection> objectionsTo(Viewer viewer, NewMember person, boolean differentPerson) {
        secondLock.open();
        var objections = new ArrayList<Objection>();
        store.withCode(person.code())
                .map(holder -> taken(viewer, "code", person.code(), holder))
                .ifPresent(objections::add);
        objections.addAll(objectionsTo(viewer, person.numbers(), null));
        if (!differentPerson) {
            alike(viewer, person.attributes()).ifPresent(objections::add);
        }
        return objections;
    }

    /// @param self whose numbers these may be already; null while he or she is not in our books
    List<Objection> objectionsTo(Viewer viewer, Numbers numbers, @Nullable Long self) {
        secondLock.open();
        var objections = new ArrayList<Objection>();
        for (var number :
                List.of(
                        new Number("dossierNumber", numbers.dossier(), store::withDossier),
                        new Number("cardNumber", numbers.card(), store::withCard),
                        new Number("citizenId", numbers.citizenId(), store::withCitizenId))) {
            number.holder()
                    .filter(holder -> self == null || holder.member() != self)
                    .map(holder ->
                            taken(
                                    viewer,
                                    number.field(),
                                    Objects.requireNonNull(number.value()),
                                    holder))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    long add(NewMember person, String user, Instant now) {
        secondLock.open();
        return store.add(person, user, now);
    }

    void write(long member, List<ProfileHistory.Version> versions, String user, Instant now) {
        secondLock.open();
        versions.forEach(
                version -> store.write(member, version.since(), version.attributes(), user, now));
    }

    Numbers numbers(long member) {
        return store.numbers(member);
    }

    /// @param forgetCitizenId where the one that is there is wrong and none takes its place
    void renumber(long member, Numbers numbers, boolean forgetCitizenId, String user) {
        secondLock.open();
        store.keepNumbers(member, numbers, numbers.citizenId() != null || forgetCitizenId, user);
    }

    /// The card follows the facts: the latest one that stands, or else what was said apart from
    /// them, on a sheet or on the page. What somebody else has meanwhile is not given back.
    void settleCard(long member, String user) {
        secondLock.open();
        String issued = store.issuedCard(member);
        String card =
                issued != null
                        ? issued
                        : ProfileRules.statedCard(store.cards(member), store.cardsOfFacts(member));
        boolean free =
                card == null
                        || store.withCard(card)
                                .filter(holder -> holder.member() != member)
                                .isEmpty();
        store.keepCard(member, free ? card : null, user);
    }

    private Objection taken(Viewer viewer, String field, String value, Holder holder) {
        boolean seen = !members.visible(viewer, List.of(holder.member())).isEmpty();
        if (!seen) {
            // That a number is taken cannot be hidden; whoever tries numbers out is seen doing so.
            audit.noteAlone(viewer, Deed.of(Act.REFUSED).saying("numberTaken " + field));
        }
        return new Objection.Taken(field, value, seen ? holder : null);
    }

    /// Only among those whom the viewer may see: a hint must not tell who is a member elsewhere.
    private Optional<Objection> alike(Viewer viewer, Attributes person) {
        var found = store.alike(person.fullName(), person.born().first());
        var seen = members.visible(viewer, found.stream().map(Holder::member).toList());
        return found.stream()
                .filter(holder -> seen.contains(holder.member()))
                .findFirst()
                .map(Objection.LooksLike::new);
    }

    private record Number(
            String field, @Nullable String value, Function<String, Optional<Holder>> find) {

        Optional<Holder> holder() {
            return value == null ? Optional.empty() : find.apply(value);
        }
    }
}
