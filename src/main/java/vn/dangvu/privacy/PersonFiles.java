package vn.dangvu.privacy;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.PersonTrail;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.People.Person;
import vn.dangvu.privacy.PersonFile.Look;
import vn.dangvu.privacy.PersonFile.Part;
import vn.dangvu.privacy.PersonFile.Place;
import vn.dangvu.privacy.PersonalRecords.Row;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that is held about one person, to show or to take out.
@Service
public class PersonFiles {

    private static final Set<Role> TAKING = Set.of(Role.OFFICER, Role.INSPECTOR);

    private final People people;
    private final DataCatalogue catalogue;
    private final Organizations organizations;
    private final PersonTrail trail;
    private final Audit audit;
    private final Clock clock;

    PersonFiles(
            People people,
            DataCatalogue catalogue,
            Organizations organizations,
            PersonTrail trail,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /// What there is, masked: for the page. The look itself is told to the audit.
    @Transactional
    public PersonFile show(Viewer viewer, long member) {
        var person = people.get(viewer, member);
        note(viewer, person, Deed.of(Act.MEMBER_OPENED));
        return file(viewer, person, "", false);
    }

    /// Takes it out, which the audit keeps with the reason.
    ///
    /// @throws Forbidden if the viewer is neither officer nor inspector there
    @Transactional
    public PersonFile take(Viewer viewer, long member, String reason, boolean whole) {
        var person = people.get(viewer, member);
        if (!mayTake(viewer, person)) {
            throw new Forbidden("all data of " + member);
        }
        note(
                viewer,
                person,
                Deed.of(Act.PERSON_EXPORTED)
                        .saying(whole ? "person.whole" : "person.masked")
                        .changing(Map.of(), Map.of("reason", reason)));
        return file(viewer, person, reason, whole);
    }

    /// For programs.
    public byte[] json(PersonFile file) {
        return PersonJson.write(file);
    }

    /// To read and to print.
    public byte[] pdf(PersonFile file, PersonWords words) {
        return PersonPdf.write(file, words);
    }

    public boolean mayTake(Viewer viewer, Person person) {
        var grants =
                viewer.grants().stream().filter(grant -> TAKING.contains(grant.role())).toList();
        var taking = new Viewer(viewer.username(), false, grants, viewer.address());
        return organizations.showsRows(taking, person.home());
    }

    private void note(Viewer viewer, Person person, Deed deed) {
        audit.note(viewer, deed.about(person.id()).at(person.home().value()));
    }

    private PersonFile file(Viewer viewer, Person person, String reason, boolean whole) {
        var parts = new ArrayList<Part>();
        for (var kept : catalogue.records()) {
            var about = kept.about(viewer, person.id(), whole);
            for (var table : kept.tables()) {
                var rows = about.getOrDefault(table.name(), List.of());
                parts.add(
                        new Part(
                                table,
                                kept,
                                rows.stream().map(row -> placed(viewer, table, row)).toList()));
            }
        }
        parts.sort((one, other) -> one.table().topic().compareTo(other.table().topic()));
        var looks = trail.of(person.id()).stream().map(entry -> look(viewer, entry)).toList();
        return new PersonFile(
                person, clock.instant(), viewer.username(), reason, whole, parts, looks);
    }

    /// Without what only holds rows together; organizations by their names.
    private Row placed(Viewer viewer, KeptTable table, Row row) {
        var told = new LinkedHashMap<String, Object>();
        row.values()
                .forEach((column, value) -> {
                    var nature = table.columns().getOrDefault(column, Nature.PERSONAL);
                    if (nature == Nature.PLACE && value instanceof Number id) {
                        told.put(column, place(viewer, id.intValue()));
                    } else if (nature.told()) {
                        told.put(column, value);
                    }
                });
        return new Row(told);
    }

    private Place place(Viewer viewer, int id) {
        return organizations
                .find(viewer, new OrganizationId(id), LocalDate.now(clock))
                .map(found -> new Place(found.code(), found.shortName()))
                .orElseGet(() -> new Place(null, null));
    }

    /// Who did something in another organization is not told to this one.
    private Look look(Viewer viewer, Entry entry) {
        var where = entry.organization();
        boolean seen = where != null && organizations.showsRows(viewer, new OrganizationId(where));
        return new Look(entry.at(), entry.act(), seen ? entry.actor() : null);
    }

    /// What an act is called.
    public static String act(Texts texts, String act) {
        String key = "audit.act." + act;
        return texts.has(key) ? texts.get(key) : act;
    }
}
