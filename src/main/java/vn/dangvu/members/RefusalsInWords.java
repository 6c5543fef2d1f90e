package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.FieldError;

import java.time.LocalDate;
import java.util.List;

/// What stands against a movement, for people: the reason, and where the rule stands. For the
/// members' pages, for modules that record movements from pages of their own, and for sheets.
@Component
public class RefusalsInWords {

    private final Organizations organizations;

    RefusalsInWords(Organizations organizations) {
        this.organizations = organizations;
    }

    /// Each at the field of a movement's form that it speaks of.
    public List<FieldError> of(Viewer viewer, Texts texts, List<Objection> objections) {
        var words = new Told(organizations, viewer, texts);
        return objections.stream()
                .map(objection -> new FieldError(objection.field(), words.sentence(objection)))
                .toList();
    }

    private record Told(Organizations organizations, Viewer viewer, Texts texts) {

        private String sentence(Objection objection) {
            String reason = reason(objection);
            var source = objection.source();
            return source == null
                    ? reason
                    : texts.get("members.page.withSource", reason, source.toString());
        }

        private String reason(Objection objection) {
            return switch (objection) {
                case Objection.NotAMember(var day) -> say("NotAMember", date(day));
                case Objection.AlreadyAMember(var day, int cell) ->
                        say("AlreadyAMember", date(day), cell(cell, day));
                case Objection.SameCell _ -> say("SameCell");
                case Objection.LaterFactDisagrees(var kind, var on) ->
                        say("LaterFactDisagrees", texts.get("members.kind." + kind), date(on));
                case Objection.InTheFuture(var today) -> say("InTheFuture", date(today));
                case Objection.DecisionInTheFuture(var today) ->
                        say("DecisionInTheFuture", date(today));
                case Objection.DecisionLate _ -> say("DecisionLate");
                case Objection.BeforeBirth _ -> say("BeforeBirth");
                case Objection.BornInTheFuture(var today) -> say("BornInTheFuture", date(today));
                case Objection.UnlikelyAge(int age) -> say("UnlikelyAge", age);
                case Objection.Malformed(var field) -> say("Malformed." + field);
                case Objection.OlderThanOurRules(var about, var since) ->
                        reason(about) + " " + say("OlderThanOurRules", date(since));
                case Objection.Missing(var field) -> texts.get("members.flaw.missing." + field);
                case Objection.NotProbationary _ -> say("NotProbationary");
                case Objection.NotOfficial _ -> say("NotOfficial");
                case Objection.OutOfTurn(var kind) -> say("OutOfTurn." + kind);
                case Objection.TooYoung(int age, int required, _) -> say("TooYoung", age, required);
                case Objection.NotEndOfProbation(var expected, _) ->
                        say("NotEndOfProbation", date(expected));
                case Objection.TooSoonToReturn(var earliest, _) ->
                        say("TooSoonToReturn", date(earliest));
                case Objection.UntilBeforeBegin _ -> say("UntilBeforeBegin");
                case Objection.CorrectedAlready _ -> say("CorrectedAlready");
                case Objection.Taken taken -> taken(taken);
                case Objection.DateOutOfOrder(var field) -> say("DateOutOfOrder." + field);
                case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
                case Objection.NothingNew _ -> say("NothingNew");
                case Objection.CellNotThere(var day) -> say("CellNotThere", date(day));
                case Objection.Deceased(var on) -> say("Deceased", date(on));
                case Objection.OnTheWay _ -> say("OnTheWay");
                case Objection.SettlesATransfer _ -> say("SettlesATransfer");
                case Objection.BesideTheTransfer(boolean early, var limit) ->
                        say("BesideTheTransfer." + (early ? "early" : "late"), date(limit));
                case Objection.NeedsAnother _ -> say("NeedsAnother");
                case Objection.NotTheGoal _ -> say("NotTheGoal");
                case Objection.LooksLike(var holder) ->
                        say("LooksLike", holder.name(), holder.code());
            };
        }

        /// About somebody out of sight no more is told than an import tells: in the same words.
        private String taken(Objection.Taken taken) {
            var holder = taken.holder();
            return holder == null
                    ? texts.get("exchange.problem.otherCommittee", taken.value())
                    : say("Taken." + taken.field(), taken.value(), holder.name(), holder.code());
        }

        private String say(String name, Object... facts) {
            return texts.get("members.objection." + name, facts);
        }

        /// The name on that day; of a cell the viewer does not see, only that.
        private String cell(int cell, LocalDate day) {
            return organizations
                    .find(viewer, new OrganizationId(cell), day)
                    .map(Organization::shortName)
                    .orElseGet(() -> texts.get("members.page.outOfSight"));
        }

        private String date(LocalDate day) {
            return Formats.of(texts).date(day);
        }
    }
}
