package vn.dangvu.members;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.ProfileHistory.Version;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts right what our books say of a person, or adds what changed. Nothing is overwritten: a
/// profile is replaced by another one, and the numbers that were believed are remembered.
@Service
public class Profiles {

    private static final Logger log = LoggerFactory.getLogger(Profiles.class);

    private final Persons persons;
    private final Organizations organizations;
    private final AccessLog accessLog;
    private final Audit audit;
    private final Clock clock;

    Profiles(
            Persons persons,
            Organizations organizations,
            AccessLog accessLog,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.organizations = organizations;
        this.accessLog = accessLog;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything that stands against a revision; empty means nothing does.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    @Transactional(readOnly = true)
    public List<Objection> objectionsTo(Viewer viewer, long member, Revision revision) {
        mustRecord(viewer, member);
        return against(persons.profiles(member), revision);
    }

    /// What will be said of the member today, once the revision is kept: less than it asks where a
    /// later profile says something of its own.
    @Transactional(readOnly = true)
    public Attributes outcome(Viewer viewer, long member, Revision revision) {
        mustRecord(viewer, member);
        var history = ProfileHistory.of(persons.profiles(member));
        var written = written(history, revision);
        return written.isEmpty() ? history.today() : written.getLast().attributes();
    }

    /// Keeps the revision, or says what stands against it.
    @Transactional
    public List<Objection> revise(Viewer viewer, long member, Revision revision) {
        mustRecord(viewer, member);
        persons.lock(member);
        var profiles = persons.profiles(member);
        var objections = against(profiles, revision);
        if (objections.isEmpty()) {
            var history = ProfileHistory.of(profiles);
            var versions = written(history, revision);
            persons.write(member, versions, viewer.username(), clock.instant());
            var fields = history.today().unlike(revision.right());
            audit.note(
                    viewer,
                    Deed.of(Act.PROFILE_CHANGED)
                            .about(member)
                            .at(persons.home(member))
                            .saying("fields " + fields));
            log.atInfo()
                    .addKeyValue("member", member)
                    .addKeyValue("versions", versions.size())
                    .log("Profile revised");
        }
        return objections;
    }

    /// Keeps the numbers as they should be, or says what stands against them.
    ///
    /// @param numbers a citizen id that is null leaves the one that is there
    @Transactional
    public List<Objection> renumber(
            Viewer viewer, long member, Numbers numbers, boolean forgetCitizenId) {
        mustRecord(viewer, member);
        persons.lock(member);
        var objections = new ArrayList<>(ProfileRules.numbers(numbers).toList());
        if (objections.isEmpty()) {
            objections.addAll(persons.objectionsTo(viewer, numbers, member));
        }
        if (objections.isEmpty()) {
            var before = persons.numbers(member);
            persons.renumber(member, numbers, forgetCitizenId, viewer.username());
            accessLog.changed(viewer, member, told(before), told(persons.numbers(member)));
            log.atInfo().addKeyValue("member", member).log("Numbers corrected");
        }
        return List.copyOf(objections);
    }

    private static Map<String, String> told(Numbers numbers) {
        var told = new HashMap<String, String>();
        told.put("dossier", Mask.inAudit(numbers.dossier()));
        told.put("card", Mask.inAudit(numbers.card()));
        told.put("citizenId", Mask.inAudit(numbers.citizenId()));
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private List<Objection> against(List<Profile> profiles, Revision revision) {
        var today = LocalDate.now(clock);
        var objections = new ArrayList<>(ProfileRules.attributes(revision.right(), today).toList());
        objections.addAll(ProfileRules.since(revision, today).toList());
        if (profiles.stream().anyMatch(known -> known.recordedAt().isAfter(revision.known()))) {
            objections.add(new Objection.ChangedMeanwhile());
        } else if (objections.isEmpty()
                && written(ProfileHistory.of(profiles), revision).isEmpty()) {
            objections.add(new Objection.NothingNew());
        }
        return List.copyOf(objections);
    }

    private static List<Version> written(ProfileHistory history, Revision revision) {
        var from = revision.from();
        return from == null
                ? history.corrected(revision.right())
                : history.changed(from, revision.right());
    }

    private void mustRecord(Viewer viewer, long member) {
        persons.mustSee(viewer, member);
        Integer home = persons.home(member);
        if (home == null || !organizations.mayRecord(viewer, new OrganizationId(home))) {
            throw new Forbidden("changing the profile of " + member);
        }
    }
}
