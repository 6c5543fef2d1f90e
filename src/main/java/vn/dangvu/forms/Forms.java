package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.PaperFiles;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The statistical forms of an organization, as figures and as files.
///
/// All figures of a form come from one snapshot of the register: it adds up even while somebody
/// records.
@Service
public class Forms {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<String> INCREASE =
            List.of("members.increased", "members.receivedWithOrganization");
    private static final List<String> DECREASE =
            List.of("members.decreased", "members.handedOverWithOrganization");
    private static final List<String> BALANCE =
            List.of(
                    "members.opening",
                    INCREASE.getFirst(),
                    INCREASE.getLast(),
                    DECREASE.getFirst(),
                    DECREASE.getLast(),
                    "members.closing");

    private final Figures figures;
    private final Organizations organizations;
    private final AnnualReports reports;
    private final AccessLog accessLog;
    private final Clock clock;

    Forms(
            Figures figures,
            Organizations organizations,
            AnnualReports reports,
            AccessLog accessLog,
            Clock clock) {
        this.figures = figures;
        this.organizations = organizations;
        this.reports = reports;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Where, of when, as known when, and by which tree.
    ///
    /// @param knownAt what was known at that instant; `null` is what we know now
    public record Asked(
            OrganizationId organization, FormPeriod when, @Nullable Instant knownAt, Basis basis) {

        /// As it was, by what is known now.
        public Asked(OrganizationId organization, FormPeriod when) {
            this(organization, when, null, Basis.WAS);
        }

        Question question() {
            return new Question(organization, when.days(), knownAt).on(basis);
        }
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public StatisticalForm of(Viewer viewer, FormKind kind, Asked asked) {
        var codes = there(Outline.of(kind).codes());
        var heading =
                new StatisticalForm.Heading(
                        head(viewer, asked),
                        asked.when(),
                        asOf(asked.knownAt()),
                        reports.settings(viewer, asked.organization(), asked.when().year()));
        return StatisticalForm.ask(
                kind, heading, asked.question(), question -> figures.of(viewer, question, codes));
    }

    /// Form 1 of the organization and of each that reported to it at the end of the period.
    ///
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Reconciliation reconciliation(Viewer viewer, Asked asked) {
        var question = asked.question();
        var units = organizations.units(viewer, asked.organization(), asked.when().days().to());
        var each =
                figures.each(
                        viewer, question, BALANCE, units.stream().map(Organization::id).toList());
        return new Reconciliation(
                head(viewer, asked),
                asked.when(),
                asked.knownAt(),
                question.treeDay(),
                balance(figures.of(viewer, question, BALANCE)),
                units.stream()
                        .filter(unit -> each.containsKey(unit.id()))
                        .map(unit ->
                                new Reconciliation.Unit(
                                        unit, balance(Objects.requireNonNull(each.get(unit.id())))))
                        .toList(),
                figures.elsewhere(viewer, question, BALANCE).stream().map(Forms::balance).toList());
    }

    /// Whether the forms of the period differ with the basis.
    @Transactional(readOnly = true)
    public boolean dependOnBasis(Viewer viewer, OrganizationId organization, FormPeriod when) {
        return figures.dependOnBasis(viewer, new Question(organization, when.days(), null));
    }

    /// The form as a file, for taking away: that is written to the access log.
    @Transactional
    public byte[] export(Viewer viewer, StatisticalForm form, ReportFormat format, Texts texts) {
        String what = "forms." + form.kind().address() + " " + form.when().days().to();
        accessLog.exported(viewer, form.organization().id(), what);
        return render(form, format, texts);
    }

    /// What the form prints as; asks nothing and writes nothing.
    public static byte[] render(StatisticalForm form, ReportFormat format, Texts texts) {
        return switch (format) {
            case JSON -> FormJson.write(form, texts);
            case XLSX ->
                    PaperFiles.xlsx(
                            FormPaper.of(form, texts), new FormWords(form, texts).name(), texts);
            case DOCX -> PaperFiles.docx(FormPaper.of(form, texts));
            case PDF -> PaperFiles.pdf(FormPaper.of(form, texts));
            case TEXT -> PaperFiles.text(FormPaper.of(form, texts));
        };
    }

    /// The organization that is asked for; else the first at which the viewer's sight begins.
    @Transactional(readOnly = true)
    public Optional<OrganizationId> home(Viewer viewer, @Nullable OrganizationId asked) {
        return reports.home(viewer, asked);
    }

    /// The year to begin with.
    @Transactional(readOnly = true)
    public int latestYear(Viewer viewer, OrganizationId organization) {
        return reports.latestYear(viewer, organization);
    }

    /// Those of `codes` that some module brings.
    private List<String> there(Collection<String> codes) {
        var known = figures.codes();
        return codes.stream().filter(known::contains).toList();
    }

    private static Balance balance(Map<String, Figure> found) {
        return new Balance(
                count(found, List.of(BALANCE.getFirst())),
                count(found, INCREASE),
                count(found, DECREASE),
                count(found, List.of(BALANCE.getLast())));
    }

    private static long count(Map<String, Figure> found, List<String> codes) {
        return codes.stream()
                .mapToLong(code -> Objects.requireNonNull(found.get(code)).count())
                .sum();
    }

    private Organization head(Viewer viewer, Asked asked) {
        return organizations.get(viewer, asked.organization(), asked.when().days().to());
    }

    private LocalDate asOf(@Nullable Instant knownAt) {
        return knownAt == null ? LocalDate.now(clock) : knownAt.atZone(HERE).toLocalDate();
    }
}
