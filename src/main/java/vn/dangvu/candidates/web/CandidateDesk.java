package vn.dangvu.candidates.web;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;

import vn.dangvu.access.Colleagues;
import vn.dangvu.candidates.CandidateRecord;
import vn.dangvu.candidates.Candidates;
import vn.dangvu.candidates.FollowFact;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the pages of candidates have in common: whose record lies open, and in whose words.
@Component
class CandidateDesk {

    private final Candidates candidates;
    private final Organizations organizations;
    private final Colleagues colleagues;
    private final Clock clock;

    CandidateDesk(
            Candidates candidates,
            Organizations organizations,
            Colleagues colleagues,
            Clock clock) {
        this.candidates = candidates;
        this.organizations = organizations;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Places places(Viewer viewer, Texts texts) {
        return new Places(organizations, viewer, texts, today());
    }

    /// What those are called who wrote the facts of a record; who has no account stays as written.
    UnaryOperator<String> writers(CandidateRecord record, Texts texts) {
        var names =
                colleagues.names(
                        record.facts().stream().map(FollowFact::recordedBy).collect(toSet()));
        return login -> {
            String role = "members.page.writer." + login;
            return names.getOrDefault(login, texts.has(role) ? texts.get(role) : login);
        };
    }

    /// @throws Forbidden if the viewer may see the person but not record there
    Open open(Viewer viewer, Texts texts, long id) {
        var record = candidates.open(viewer, id);
        if (!organizations.mayRecord(viewer, new OrganizationId(record.home()))) {
            throw new Forbidden("recording about candidate " + id);
        }
        return new Open(viewer, record, new CandidateWords(texts), places(viewer, texts), today());
    }

    /// A candidate's record on the desk.
    record Open(
            Viewer viewer,
            CandidateRecord record,
            CandidateWords words,
            Places places,
            LocalDate today) {

        String address() {
            return "/candidates/" + record.id();
        }

        String name() {
            return record.profile().person().fullName();
        }

        List<Crumb> trail() {
            return List.of(
                    new Crumb(words.page("title"), "/candidates?organization=" + record.home()),
                    new Crumb(name(), address()));
        }

        /// Who it is, in one line.
        String who() {
            return words.page(
                    "who",
                    name(),
                    record.profile().person().born().text(),
                    record.code(),
                    places.name(record.home(), today));
        }

        FormReader reader() {
            return new FormReader(words.texts(), today);
        }
    }
}
