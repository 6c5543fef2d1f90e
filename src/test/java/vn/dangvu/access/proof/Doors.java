package vn.dangvu.access.proof;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every public method of every bean that takes a viewer, and what is asked of its answer. One that
/// does not stand here fails the build.
final class Doors {

    /// What must hold of a door.
    enum Rule {
        /// Nobody and nothing in the answer that the viewer may not see; and nothing changes.
        READS,
        /// The same of members; of organizations it names those above that decide, or pass a slip
        /// on, or stand on top of a paper, as the paper does (decision 36).
        DECIDES,
        /// The same, and of members only those whose record the viewer may open today.
        RECORDS,
        /// The same for what the audit tells: below the organizations whose audit may be read.
        AUDITS,
        /// The same of what would be kept, or stands against it: an answer may say again what was
        /// said.
        TRIES,
        /// What is not the viewer's to change is as it was before.
        WRITES,
        /// Whoever is no administrator is refused; no member is named to anybody.
        ADMINISTERS,
        /// Never called for a viewer from outside: another door has decided. Not asked here.
        INSIDE
    }

    record Door(String name, Rule rule, Method method, Object bean) {

        String module() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        reads("organizations.Organizations", "find get byCode roots children parents path search");
        reads("organizations.Organizations", "recordable cells history attributes reach scope");
        reads("organizations.Organizations", "restated showsRows mayRecord mayPlan units visible");
        reads("organizations.TreeOverTime", "everything on changedDays");
        reads("organizations.Attributes", "history");
        reads("organizations.TreeChanges", "outside");
        reads("members.Members", "list export");
        all(Rule.RECORDS, "members.Members", "open reveal visible");
        all(Rule.RECORDS, "members.PeopleOfRegister", "get seen");
        all(Rule.RECORDS, "privacy.PersonFiles", "show");
        all(Rule.RECORDS, "privacy.Corrections", "of all");
        all(Rule.RECORDS, "privacy.Holds", "of all seen");
        all(Rule.RECORDS, "privacy.Retentions", "due");
        reads("confirmations.Confirmations", "waiting get returned attachments attachment");
        reads("members.PartyGroups", "groups members");
        all(Rule.RECORDS, "members.CollectiveTransfers", "located traits");
        all(Rule.RECORDS, "members.PlacesForRoles", "of");
        all(Rule.TRIES, "members.Memberships", "prospect prospectOfEntering prospectOfCorrecting");
        all(Rule.TRIES, "members.Memberships", "prospectOfAnnulling");
        all(Rule.TRIES, "members.Profiles", "objectionsTo outcome");
        all(Rule.TRIES, "privacy.PersonFiles", "take");
        reads("committees.Committees", "on history terms mayRecord");
        all(Rule.RECORDS, "committees.Committees", "ofMember besideRecord");
        reads("committees.Vacancies", "counts find here");
        all(Rule.TRIES, "committees.Posts", "prospect prospectOfChange prospectOfCorrecting");
        all(Rule.TRIES, "committees.Posts", "prospectOfAnnulling");
        all(Rule.TRIES, "committees.Terms", "prospect prospectOfCorrecting");
        reads("committees.Posts", "fact");
        reads("committees.Terms", "term expectedOrdinal expectedEnd");
        reads("committees.web.CommitteePosts", "of");
        reads("cases.CaseShelf", "counts list ofMember step roll glance mayRecord");
        reads("cases.WaitingCases", "of");
        all(Rule.RECORDS, "cases.Openings", "asked possible");
        // Of a member whose record the viewer has opened.
        all(Rule.INSIDE, "cases.web.CasesInRecord", "open ended beginnings");
        reads("admissions.Admissions", "limitsOf");
        reads("cases.StageTimes", "of");
        reads("cases.CaseShelf", "kindOf putRight several");
        all(Rule.WRITES, "cases.PapersOfCases", "write");
        all(Rule.WRITES, "cases.CommonPapers", "write");
        // Of a case that was shown; the papers are asked again.
        all(Rule.INSIDE, "cases.PapersOfCases", "written offered");
        all(Rule.INSIDE, "admissions.AdmissionPapers", "fill");
        all(Rule.INSIDE, "admissions.CommonAdmissionPapers", "fill");
        all(Rule.INSIDE, "cases.web.LinksToCases", "of putRight several next citing");
        // Of what another door has said.
        all(Rule.INSIDE, "members.RefusalsInWords", "of");
        all(Rule.TRIES, "cases.Cases", "prospect prospectOfCorrecting");
        all(Rule.WRITES, "cases.Cases", "open record recordAll correct annul");
        reads("candidates.Candidates", "list open reveal attributesOf stateOf named visible");
        all(Rule.WRITES, "candidates.Candidacies", "enter revise follow correct annul");
        reads("courses.Courses", "list going years get take nameOf mayRecord");
        reads("courses.Entitlements", "entitled chosen");
        reads("courses.Certificates", "of all open correctable everCorrectable");
        reads("courses.Enrolments", "byCode");
        all(Rule.WRITES, "courses.Courses", "open revise");
        all(Rule.WRITES, "courses.ClassSessions", "plan");
        all(Rule.WRITES, "courses.PapersOfCourses", "write");
        reads("courses.PapersOfCourses", "written");
        all(Rule.INSIDE, "courses.web.LinksToCourses", "of");
        all(Rule.WRITES, "courses.Enrolments", "enrol remove attend");
        all(Rule.WRITES, "courses.Results", "settle");
        all(Rule.WRITES, "courses.Certificates", "record correct annul");
        reads("figures.Figures", "of each elsewhere perChild rows export latestYear");
        reads("figures.Figures", "dependOnBasis");
        // Numbers to count by, for `elsewhere`, which tells none of them.
        all(Rule.INSIDE, "organizations.Organizations", "unitsElsewhere");
        reads("organizations.Organizations", "recordableAmong");
        reads("radar.Radar", "begins around look due export");
        reads("radar.Feeds", "of");
        reads("radar.Digests", "of");
        reads("fees.Fees", "sheet takeSheet overview takeOverview");
        reads("fees.FeeBases", "of");
        reads("fees.FeeSettings", "of");
        all(Rule.RECORDS, "fees.Fees", "openable");
        all(Rule.RECORDS, "fees.MemberFees", "ofMember reveal");
        reads("years.BadgeLists", "round");
        reads("years.Cards", "missing old");
        reads("years.Assignments", "progress sheet");
        reads("years.Residences", "list progress");
        reads("years.web.YearParts", "of");
        reads("years.web.YearEvents", "of");
        all(Rule.RECORDS, "years.Badges", "seniority ofMember badge");
        all(Rule.RECORDS, "years.Merits", "ofMember merit");
        all(Rule.RECORDS, "years.Cards", "ofMember card said");
        all(Rule.RECORDS, "years.Assignments", "ofMember");
        all(Rule.RECORDS, "years.Residences", "ofMember link");
        reads("transfers.Transfers", "open file shows putRight written");
        reads("transfers.TransfersBelow", "counts awayWithoutSlip list");
        reads("transfers.PapersOfTransfers", "offered");
        all(Rule.DECIDES, "cases.CaseShelf", "open");
        all(Rule.DECIDES, "transfers.Transfers", "print");
        all(Rule.RECORDS, "transfers.Transfers", "unfinished inTheWay");
        all(Rule.TRIES, "transfers.Slips", "objectionsToIssuing");
        all(Rule.TRIES, "transfers.Receptions", "objectionsToReceiving");
        all(Rule.TRIES, "members.Settlements", "prospect");
        reads("figures.web.FigureHeadcount", "of");
        reads("papers.Papers", "get of register types file");
        all(Rule.DECIDES, "papers.Papers", "letterhead");
        reads("papers.Issuance", "offer");
        reads("reports.AnnualReports", "of pending dependsOnBasis homes home byCode mayRecord");
        reads("reports.AnnualReports", "latestYear settings nameOf");
        reads("forms.Forms", "of reconciliation dependOnBasis home latestYear");
        reads("reorganizations.Lineages", "of obstacles");
        reads("reorganizations.PlanMembers", "named traits");
        reads("reorganizations.Reorganizations", "all get comments consents preview inTheWay");
        reads("reorganizations.Handovers", "of");
        reads("reorganizations.Mandates", "of");
        reads("access.Reasons", "ofOrganization ofMember");

        all(Rule.AUDITS, "audit.AuditTrail", "page named meantBy seesAll");
        all(Rule.AUDITS, "organizations.ReachForAudit", "of");

        all(Rule.WRITES, "years.BadgeLists", "propose drop");
        all(Rule.WRITES, "years.BadgeAwards", "send reopen award");
        all(Rule.WRITES, "years.BadgeRefusals", "asked refuse takeBack");
        all(Rule.WRITES, "years.Badges", "record correct annul");
        all(Rule.WRITES, "years.Merits", "record correct annul");
        all(Rule.WRITES, "years.Cards", "give explain");
        all(Rule.WRITES, "years.Assignments", "record");
        all(Rule.WRITES, "years.Residences", "record correct annul");
        all(Rule.WRITES, "members.Memberships", "record enter correct annul");
        all(Rule.WRITES, "members.Settlements", "settle unsettle replan");
        all(Rule.WRITES, "transfers.Transfers", "begin");
        all(Rule.WRITES, "transfers.Slips", "issue issueAll step present");
        all(Rule.WRITES, "transfers.Receptions", "receive receiveAll end takeBack");
        all(Rule.WRITES, "transfers.PapersOfTransfers", "write");
        all(Rule.WRITES, "members.Profiles", "revise renumber");
        all(Rule.WRITES, "privacy.Corrections", "record step");
        all(Rule.WRITES, "privacy.Holds", "setOn setAt lift");
        all(Rule.WRITES, "privacy.Retentions", "archive");
        all(Rule.WRITES, "confirmations.Confirmations", "giveBack takeBack");
        all(Rule.WRITES, "members.PartyGroups", "place");
        all(Rule.WRITES, "committees.Posts", "record recordAll correct annul");
        all(Rule.WRITES, "committees.Terms", "record correct annul");
        all(Rule.WRITES, "fees.FeePayments", "record close");
        all(Rule.WRITES, "fees.FeeBases", "record recordAll takeBack");
        all(Rule.WRITES, "fees.FeeExemptions", "record takeBack");
        all(Rule.WRITES, "fees.FeeGuests", "add end annul");
        all(Rule.WRITES, "fees.FeeSettings", "record");
        all(Rule.WRITES, "papers.Papers", "draft save");
        all(Rule.WRITES, "papers.Issuance", "issue replace withdraw");
        all(Rule.WRITES, "organizations.Attributes", "record");
        all(Rule.WRITES, "radar.Feeds", "create revoke");
        all(Rule.WRITES, "radar.Digests", "choose");
        all(Rule.WRITES, "reports.AnnualReports", "save");
        all(Rule.WRITES, "reorganizations.Mandates", "grant end withdraw");
        all(Rule.WRITES, "reorganizations.Reorganizations", "begin save comment consent");
        all(Rule.WRITES, "reorganizations.Reorganizations", "execute executeAsSeen undo");

        all(Rule.ADMINISTERS, "access.Accounts", "all find create resetPassword disable enable");
        all(Rule.ADMINISTERS, "access.Accounts", "grant revoke places placesMeantBy");
        all(Rule.ADMINISTERS, "access.EndedRoles", "all passed toReview passOn giveBack keep end");
        all(Rule.ADMINISTERS, "access.SignInSettings", "of require removeSecondStep endSessions");
        all(Rule.ADMINISTERS, "access.SignInSettings", "endAddress");
        all(Rule.ADMINISTERS, "access.Sessions", "count endAllOf");
        all(Rule.ADMINISTERS, "backup.Backups", "state");
        all(Rule.ADMINISTERS, "radar.Digests", "state");
        all(Rule.ADMINISTERS, "privacy.Retentions", "set setContact");
        all(Rule.ADMINISTERS, "confirmations.Requirements", "all require waive");

        // Parts of a change that Reorganizations has allowed; a transaction must be there.
        all(Rule.INSIDE, "organizations.TreeChanges", "apply undo");
        all(Rule.INSIDE, "members.PartyGroups", "placeBy undo");
        all(Rule.INSIDE, "members.CollectiveTransfers", "move undo");
        // An act that its module has allowed is kept back there, and done there when it is
        // confirmed;
        // who may see it was asked by Confirmations: FourEyesTests, ConfirmationPagesTests.
        all(Rule.INSIDE, "confirmations.Confirmations", "hold confirm mayConfirm");
        all(Rule.INSIDE, "confirmations.WaitingActs", "waitingFor");
        all(Rule.INSIDE, "access.Accounts", "makeAdministrator");
        for (String kind :
                List.of(
                        "access.web.RoleConfirmations",
                        "cases.web.CaseConfirmations",
                        "confirmations.web.WaiverConfirmation",
                        "exchange.web.ImportConfirmations",
                        "members.web.MovementConfirmations",
                        "reorganizations.web.PlanConfirmations",
                        "reports.web.SettingsConfirmations")) {
            all(Rule.INSIDE, kind, "confirm line tell");
        }
        // What a module keeps of somebody whom PersonFiles has found; questions about somebody
        // shown.
        all(Rule.INSIDE, "committees.RecordsOfPosts", "about");
        all(Rule.INSIDE, "cases.RecordsOfCases", "about");
        all(Rule.INSIDE, "fees.RecordsOfFees", "about");
        all(Rule.INSIDE, "years.RecordsOfYears", "about");
        all(Rule.INSIDE, "members.RecordsOfMembers", "about");
        all(Rule.INSIDE, "papers.RecordsOfPapers", "about");
        all(Rule.INSIDE, "privacy.RecordsOfOffice", "about");
        all(Rule.INSIDE, "radar.RecordsOfRadar", "about");
        all(Rule.INSIDE, "transfers.RecordsOfTransfers", "about");
        // Told beside a record that was opened, or a form that was sent; both ask doors above.
        all(Rule.INSIDE, "transfers.web.CasesOfTransfers", "open beginnings");
        all(Rule.INSIDE, "transfers.web.SlipsOfNewcomers", "of");
        // Of a transfer that was shown, or a paper; the papers are asked again.
        all(Rule.INSIDE, "transfers.PapersOfTransfers", "written");
        all(Rule.INSIDE, "transfers.web.MovementsOfTransfers", "of");
        all(Rule.INSIDE, "cases.web.MovementsOfCases", "of entering");
        all(Rule.INSIDE, "transfers.web.LinksToTransfers", "of putRight recorded");
        all(Rule.INSIDE, "reorganizations.RecordsOfPlans", "about");
        all(Rule.INSIDE, "reviews.RecordsOfRatings", "about");
        all(Rule.INSIDE, "privacy.PersonFiles", "mayTake");
        all(Rule.INSIDE, "privacy.Corrections", "mayRecord mayDecide");
        all(Rule.INSIDE, "privacy.Holds", "mayHold");
        // Who left long ago, with those whom Retentions.due leaves out.
        all(Rule.INSIDE, "members.PeopleOfRegister", "leftUntil");
        // Of an account that an administrator has found.
        all(Rule.INSIDE, "radar.CalendarAddresses", "end");
        // How many accounts read rows, for the page that is open to all.
        all(Rule.INSIDE, "access.RowReaders", "of");
        // Steps that Cases has allowed, and what they do to the ledger: the ledger asks again.
        all(Rule.INSIDE, "admissions.AdmissionProcedure", "effectOf kept takenBack");
        // Of a case that Cases has allowed.
        all(Rule.INSIDE, "candidates.Candidacies", "admitted notAdmitted");
        all(Rule.INSIDE, "candidates.RecordsOfCandidates", "about");
        all(Rule.INSIDE, "candidates.NamesForAudit", "of");
        all(Rule.INSIDE, "courses.RecordsOfCourses", "about");
        // Of candidates who were shown to the viewer.
        all(Rule.INSIDE, "courses.CertificatesForCandidates", "of");
        all(Rule.INSIDE, "courses.StepsToCourses", "of");
        all(Rule.INSIDE, "admissions.DossiersAhead", "of");
        all(Rule.INSIDE, "admissions.DossiersToOpen", "of");
        all(Rule.INSIDE, "admissions.RecognitionProcedure", "effectOf");
        all(Rule.INSIDE, "years.ExemptionProcedure", "effectOf");
        all(Rule.INSIDE, "years.SuspensionProcedure", "effectOf");
        // A list that was asked for through `round`, as a file; the file is asked by its route.
        all(Rule.INSIDE, "years.BadgeLists", "export");
        for (String way : List.of("StrikeOff", "Withdrawal", "Expulsion", "Death", "Restoration")) {
            all(Rule.INSIDE, "departures." + way + "Procedure", "effectOf");
        }
        // In the words of the forms: names only what the viewer was told already.
        // Members in and below an organization, by the list of members itself.
        all(Rule.INSIDE, "members.MemberFinder", "find suggest");
        // One's own account, by the name one signed in with.
        all(Rule.INSIDE, "access.Subscribers", "own");
        // Work in somebody's stead: what it may find is asked of the doors in it.
        all(Rule.INSIDE, "access.CurrentViewer", "as");
        // What was done is noted by whoever did it.
        all(Rule.INSIDE, "audit.Audit", "note noteAlone");
        all(Rule.INSIDE, "access.AccessLog", "opened changed exported revealed");
        // Names of what an entry speaks of that was shown: asked through AuditTrail.named.
        all(Rule.INSIDE, "access.NamesForAudit", "of");
        all(Rule.INSIDE, "members.NamesForAudit", "of");
        all(Rule.INSIDE, "organizations.NamesForAudit", "of");
        all(Rule.INSIDE, "papers.NamesForAudit", "of");
        all(Rule.INSIDE, "reorganizations.NamesForAudit", "of");
        // The whole chain, to whom nothing is kept from: AuditReachTests, AuditDatabaseTests.
        all(Rule.INSIDE, "audit.AuditChain", "noteExport export verify");
        all(Rule.INSIDE, "audit.Checkpoints", "all");
        // Of files that are given with the question: ImportLeakTests, PlanWorkbookTests.
        all(Rule.INSIDE, "exchange.Imports", "preview run openTo");
        all(Rule.INSIDE, "reorganizations.PlansOfWorkbooks", "preview execute executed");
        // A report that was asked for through `of`, as a file; the files are asked by their routes.
        all(Rule.INSIDE, "reports.AnnualReports", "export");
        all(Rule.INSIDE, "forms.Forms", "export");
    }

    private Doors() {}

    private static void reads(String type, String methods) {
        all(Rule.READS, type, methods);
    }

    private static void all(Rule rule, String type, String methods) {
        for (String method : methods.split(" ")) {
            RULES.put(type + "." + method, rule);
        }
    }

    static List<String> ruled() {
        return List.copyOf(RULES.keySet());
    }

    /// The names of the doors that there are, whether or not they have a rule.
    static List<String> there(ApplicationContext context) {
        return methods(context).keySet().stream().map(Doors::name).distinct().sorted().toList();
    }

    static List<Door> open(ApplicationContext context) {
        var doors = new ArrayList<Door>();
        methods(context)
                .forEach((method, bean) -> {
                    var rule = RULES.get(name(method));
                    if (rule != null && rule != Rule.INSIDE) {
                        method.setAccessible(true);
                        doors.add(new Door(name(method), rule, method, bean));
                    }
                });
        doors.sort(Comparator.comparing((Door door) -> door.name() + door.method()));
        return doors;
    }

    private static Map<Method, Object> methods(ApplicationContext context) {
        var found = new LinkedHashMap<Method, Object>();
        for (String name : context.getBeanDefinitionNames()) {
            var bean = context.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            if (!type.getPackageName().startsWith("vn.dangvu") || fromTests(type)) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && Arrays.asList(method.getParameterTypes()).contains(Viewer.class)) {
                    found.put(method, bean);
                }
            }
        }
        return found;
    }

    private static boolean fromTests(Class<?> type) {
        return Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName().substring("vn.dangvu.".length())
                + "."
                + method.getName();
    }
}
