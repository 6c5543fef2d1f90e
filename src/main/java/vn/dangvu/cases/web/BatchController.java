package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.CaseStep;
import vn.dangvu.cases.CommonPapers;
import vn.dangvu.cases.CommonPapers.Typed;
import vn.dangvu.cases.CommonPapers.Written;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Records one step for several people at once: all of them, or, with what stands against one,
/// none. At a joint ceremony each is admitted one by one, so that each has a step of his or her own
/// (ADM-20).
@Controller
@RequestMapping("/cases/batch")
class BatchController {

    private final CaseShelf shelf;
    private final Cases cases;
    private final StepReading reading;
    private final BatchPages batches;
    private final CommonPapers papers;
    private final BatchFromPaper fromPaper;
    private final Pages pages;

    BatchController(
            CaseShelf shelf,
            Cases cases,
            StepReading reading,
            BatchPages batches,
            CommonPapers papers,
            BatchFromPaper fromPaper,
            Pages pages) {
        this.shelf = shelf;
        this.cases = cases;
        this.reading = reading;
        this.batches = batches;
        this.papers = papers;
        this.fromPaper = fromPaper;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> form(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam int organization,
            @RequestParam(defaultValue = "") String step,
            @RequestParam @Nullable Long paper) {
        var batch = batch(viewer, texts, kind, organization, step);
        if (paper == null) {
            return show(HttpStatus.OK, batch, Map.of(), List.of(), Map.of());
        }
        var start = fromPaper.of(viewer, batch.words(), paper);
        return pages.show(
                "cases/batch",
                batches.title(batch),
                batches.page(batch, start.typed(), List.of(), Map.of(), start.paper()));
    }

    @PostMapping
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam int organization,
            @RequestParam(name = "of", defaultValue = "") String step,
            @RequestParam Map<String, String> sent) {
        var batch = batch(viewer, texts, kind, organization, step);
        var chosen = chosen(batch, sent);
        if (batch.step() == null || chosen.isEmpty()) {
            return wrong(batch, sent, "batch.none");
        }
        var steps = new ArrayList<CaseStep>();
        for (CaseShelf.Line line : chosen) {
            var own = own(sent, line.file().id());
            var read = read(batch, line.file(), StepForm.of(own));
            if (read.entry() == null) {
                var errors = batches.errors(batch, line, read.errors());
                return show(HttpStatus.UNPROCESSABLE_CONTENT, batch, sent, errors, Map.of());
            }
            steps.add(new CaseStep(line.file().id(), read.entry()));
        }
        return outcome(batch, sent, steps, cases.recordAll(viewer, steps));
    }

    /// Writes the one paper about all who were chosen: before the step is recorded, so that it has
    /// a number then.
    @PostMapping("/papers")
    ResponseEntity<byte[]> paper(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam int organization,
            @RequestParam(name = "of", defaultValue = "") String step,
            @RequestParam Map<String, String> sent) {
        var batch = batch(viewer, texts, kind, organization, step);
        var chosen = chosen(batch, sent);
        if (chosen.isEmpty()) {
            return wrong(batch, sent, "batch.none");
        }
        var files = chosen.stream().map(line -> line.file().id()).toList();
        var typed = typed(batch, chosen, sent);
        return switch (papers.write(viewer, batch.kind(), step, files, typed)) {
            case Written.Draft(long paper) -> pages.seeOther("/papers/" + paper + "/edit");
            case Written.SeveralIssuers() -> wrong(batch, sent, "batch.severalIssuers");
            case Written.Refused() -> wrong(batch, sent, "papers.refused");
        };
    }

    /// What was typed so far, as far as it can be read.
    private Typed typed(
            BatchPages.Batch batch, List<CaseShelf.Line> chosen, Map<String, String> sent) {
        var on = DayInput.read(sent.getOrDefault("on", ""), shelf.today());
        var step = batch.step();
        var persons = new HashMap<Long, Long>();
        for (CaseShelf.Line line : chosen) {
            var file = line.file();
            var form = StepForm.of(own(sent, file.id()));
            var read = step == null || form.person().isEmpty() ? null : read(batch, file, form);
            Long person = read == null || read.entry() == null ? null : read.entry().person();
            if (person != null) {
                persons.put(file.id(), person);
            }
        }
        return new Typed(on instanceof DayInput.Day(LocalDate day) ? day : null, persons);
    }

    private StepReading.Read read(BatchPages.Batch batch, CaseFile file, StepForm form) {
        return reading.read(
                batch.viewer(),
                batch.words().texts(),
                file,
                batch.procedure(),
                Objects.requireNonNull(batch.step()),
                form);
    }

    private static List<CaseShelf.Line> chosen(BatchPages.Batch batch, Map<String, String> sent) {
        return batch.lines().stream()
                .filter(line -> sent.containsKey("case-" + line.file().id()))
                .toList();
    }

    private ResponseEntity<byte[]> wrong(
            BatchPages.Batch batch, Map<String, String> sent, String why) {
        var error = new FieldError("who", batch.words().page(why));
        return show(HttpStatus.UNPROCESSABLE_CONTENT, batch, sent, List.of(error), Map.of());
    }

    private ResponseEntity<byte[]> outcome(
            BatchPages.Batch batch,
            Map<String, String> sent,
            List<CaseStep> steps,
            List<StepOutcome> outcomes) {
        var refused = new HashMap<Long, String>();
        int waiting = 0;
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at) instanceof StepOutcome.Refused(var prospect)) {
                refused.put(steps.get(at).file(), batches.reasons(batch, prospect));
            } else if (outcomes.get(at) instanceof StepOutcome.Waiting) {
                waiting++;
            }
        }
        if (!refused.isEmpty()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    batch,
                    sent,
                    batches.errors(batch, refused),
                    refused);
        }
        var words = batch.words();
        String done = batches.done(batch, failed(batch, outcomes), outcomes.size() - waiting);
        return pages.seeOther(
                "/cases?kind=" + batch.kind() + "&organization=" + batch.organization(),
                waiting == 0
                        ? done
                        : done + " " + words.page("batch.waiting", words.number(waiting)));
    }

    /// In whose case the vote that was recorded did not pass.
    private List<Long> failed(BatchPages.Batch batch, List<StepOutcome> outcomes) {
        return outcomes.stream()
                .filter(StepOutcome.Recorded.class::isInstance)
                .map(StepOutcome.Recorded.class::cast)
                .filter(one ->
                        shelf.glance(batch.viewer(), one.file())
                                .steps()
                                .anyMatch(step -> step.id() == one.step() && !step.succeeded()))
                .map(StepOutcome.Recorded::file)
                .toList();
    }

    /// What is common, with the votes of the one person, and with who helps him or her.
    private static Map<String, String> own(Map<String, String> sent, long file) {
        var own = new HashMap<>(sent);
        for (String field : List.of("inFavour", "person")) {
            String typed = sent.getOrDefault(field + "-" + file, "");
            if (!typed.isBlank()) {
                own.put(field, typed);
            }
        }
        return own;
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            BatchPages.Batch batch,
            Map<String, String> sent,
            List<FieldError> errors,
            Map<Long, String> refused) {
        return pages.show(
                status,
                "cases/batch",
                batches.title(batch),
                batches.page(batch, sent, errors, refused, null));
    }

    private BatchPages.Batch batch(
            Viewer viewer, Texts texts, String kind, int organization, String step) {
        CaseKind chosen =
                shelf.kinds().stream()
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("kind of case " + kind));
        pages.below(CaseMenu.of(chosen));
        var procedure = shelf.procedure(chosen);
        StepKind found = procedure.find(step).filter(BatchPages::common).orElse(null);
        return batches.batch(viewer, texts, procedure, new OrganizationId(organization), found);
    }
}
