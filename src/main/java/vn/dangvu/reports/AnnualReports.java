package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.committees.Vacancies;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;
import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.PaperFiles;
import vn.dangvu.reports.SettingsDraft.Objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The annual report of an organization, as figures and as a file.
///
/// All figures of a report come from one snapshot of the register: it adds up even while somebody
/// records.
@Service
public class AnnualReports {

    private static final Logger log = LoggerFactory.getLogger(AnnualReports.class);

    /// The Party was founded in 1930.
    public static final int FIRST_YEAR = 1930;

    public static final int LAST_YEAR = 2199;

    private static final List<String> REVIEWS =
            List.of("rating.grassroots.total", "rating.collective.total", "rating.member.total");

    private final Figures figures;
    private final Organizations organizations;
    private final Vacancies vacancies;
    private final ReportSettingStore settings;
    private final AccessLog accessLog;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Clock clock;

    AnnualReports(
            Figures figures,
            Organizations organizations,
            Vacancies vacancies,
            ReportSettingStore settings,
            AccessLog accessLog,
            Confirmations confirmations,
            Audit audit,
            Clock clock) {
        this.figures = figures;
        this.organizations = organizations;
        this.vacancies = vacancies;
        this.settings = settings;
        this.accessLog = accessLog;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param knownAt what was known at that instant; `null` is what we know now
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AnnualReport of(
            Viewer viewer,
            OrganizationId organization,
            int year,
            @Nullable Instant knownAt,
            Basis basis) {
        var period = Period.year(year);
        var head = head(viewer, organization, year);
        return AnnualReport.ask(
                head,
                new Question(organization, period, knownAt).on(basis),
                knownAt == null ? today() : knownAt.atZone(Wording.HERE).toLocalDate(),
                settings(viewer, head, year),
                question -> figures.of(viewer, question, Outline.ANNUAL.codes()));
    }

    /// What of this year stands open today.
    ///
    /// @param overdue probationary members whose twelve months are over (ADM-15)
    public record Pending(Period period, long overdue, int leadership) {}

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public Pending pending(Viewer viewer, OrganizationId organization) {
        var today = today();
        var sofar = new Period(today.withDayOfYear(1), today);
        var overdue =
                figures.of(
                        viewer,
                        new Question(organization, sofar, null),
                        "members.probationaryOverdue");
        int leadership =
                vacancies.counts(viewer, organization, today).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return new Pending(sofar, overdue.count(), leadership);
    }

    /// Whether the report of the year differs with the basis.
    @Transactional(readOnly = true)
    public boolean dependsOnBasis(Viewer viewer, OrganizationId organization, int year) {
        return figures.dependOnBasis(viewer, new Question(organization, Period.year(year), null));
    }

    /// The report as a file, for taking away: that is written to the access log.
    @Transactional
    public byte[] export(Viewer viewer, AnnualReport report, ReportFormat format, Texts texts) {
        String what = "reports.annual." + format.extension() + " " + report.year();
        accessLog.exported(viewer, report.organization().id(), what);
        return render(report, format, texts);
    }

    /// What the report prints as; asks nothing and writes nothing.
    public static byte[] render(AnnualReport report, ReportFormat format, Texts texts) {
        return switch (format) {
            case JSON -> AnnualReportJson.write(report);
            case XLSX -> AnnualWorkbook.write(report, texts);
            case DOCX -> PaperFiles.docx(AnnualPaper.of(report, texts));
            case PDF -> PaperFiles.pdf(AnnualPaper.of(report, texts));
            case TEXT -> PaperFiles.text(AnnualPaper.of(report, texts));
        };
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// The organizations at which the viewer's sight begins.
    @Transactional(readOnly = true)
    public List<Organization> homes(Viewer viewer) {
        return organizations.roots(viewer, today());
    }

    /// The organization that is asked for; else the first at which the viewer's sight begins.
    @Transactional(readOnly = true)
    public Optional<OrganizationId> home(Viewer viewer, @Nullable OrganizationId asked) {
        return asked == null
                ? homes(viewer).stream().findFirst().map(Organization::id)
                : Optional.of(asked);
    }

    @Transactional(readOnly = true)
    public Optional<Organization> byCode(Viewer viewer, String code, int year) {
        return organizations.byCode(viewer, code, Period.year(year).to());
    }

    /// Whether the viewer may set what the report says beyond the figures.
    @Transactional(readOnly = true)
    public boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.mayRecord(viewer, organization);
    }

    public int thisYear() {
        return today().getYear();
    }

    /// The year to begin with: the last with something to tell, unless that lies years after the
    /// last review. Then it is a stray fact, and the last year with a whole picture says more.
    /// Where there is nothing, the year we are in.
    @Transactional(readOnly = true)
    public int latestYear(Viewer viewer, OrganizationId organization) {
        int last = figures.latestYear(viewer, organization).orElseGet(this::thisYear);
        return figures.latestYear(viewer, organization, REVIEWS)
                .filter(reviewed -> reviewed < last - 1)
                .orElse(last);
    }

    /// What the report of the year says beyond the figures; until somebody set it, what is usual.
    ///
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public ReportSettings settings(Viewer viewer, OrganizationId organization, int year) {
        return settings(viewer, head(viewer, organization, year), year);
    }

    /// The official name on the last day of the year.
    @Transactional(readOnly = true)
    public String nameOf(Viewer viewer, OrganizationId organization, int year) {
        return head(viewer, organization, year).officialName();
    }

    /// How saving settings ends.
    public sealed interface Saving {

        record Kept() implements Saving {}

        /// Nothing was kept.
        record Refused(List<Objection> objections) implements Saving {}

        /// It needs two: under this number it waits for somebody else.
        record Waiting(long prepared) implements Saving {}
    }

    /// What waits while nobody else has confirmed it.
    public record HeldSettings(int organization, int year, SettingsDraft draft) {}

    /// Keeps what was typed, or says what stands against it and keeps nothing.
    ///
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public Saving save(Viewer viewer, OrganizationId organization, int year, SettingsDraft draft) {
        head(viewer, organization, year);
        if (!organizations.mayRecord(viewer, organization)) {
            throw new Forbidden("settings of the report of " + organization);
        }
        var objections = SettingsRules.objectionsTo(draft, year);
        if (!objections.isEmpty()) {
            return new Saving.Refused(objections);
        }
        var held = new HeldSettings(organization.value(), year, draft);
        var waits =
                confirmations.hold(
                        viewer, Proposal.of(Kind.REPORT, List.of(organization.value()), held));
        if (waits.isPresent()) {
            return new Saving.Waiting(waits.get());
        }
        var before = settings(viewer, head(viewer, organization, year), year);
        var after = SettingsRules.read(draft);
        settings.save(organization, year, after, viewer.username());
        audit.note(
                viewer,
                Deed.of(Act.SETTING_CHANGED)
                        .at(organization.value())
                        .on("year", year)
                        .changing(before.fields(), after.fields()));
        log.atInfo()
                .addKeyValue("organization", organization.value())
                .addKeyValue("year", year)
                .log("Report settings kept");
        return new Saving.Kept();
    }

    private ReportSettings settings(Viewer viewer, Organization head, int year) {
        return settings.find(viewer.roots(), head.id(), year, today())
                .orElseGet(() -> ReportSettings.defaults(head, superior(viewer, head, year)));
    }

    private Organization head(Viewer viewer, OrganizationId organization, int year) {
        return organizations.get(viewer, organization, Period.year(year).to());
    }

    private @Nullable Organization superior(Viewer viewer, Organization head, int year) {
        return Optional.ofNullable(head.parent())
                .flatMap(parent -> organizations.find(viewer, parent, Period.year(year).to()))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
