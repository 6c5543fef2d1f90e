package vn.dangvu.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.exchange.Templates;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The import: give files, look at what would happen, decide, write.
@Controller
@RequestMapping("/import")
class ImportController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int FILES = 20;

    private final Imports imports;
    private final Templates templates;
    private final ImportJobs jobs;
    private final Pages pages;

    ImportController(Imports imports, Templates templates, ImportJobs jobs, Pages pages) {
        this.imports = imports;
        this.templates = templates;
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> start(Viewer viewer, Texts texts) {
        admit(viewer);
        return start(HttpStatus.OK, viewer, texts, null);
    }

    @PostMapping
    ResponseEntity<byte[]> upload(
            Viewer viewer,
            Texts texts,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        admit(viewer);
        var given =
                files == null
                        ? List.<MultipartFile>of()
                        : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty() || given.size() > FILES) {
            String error = texts.get("exchange.import.choose", String.valueOf(FILES));
            return start(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, error);
        }
        return pages.seeOther("/import/" + jobs.start(viewer, given).id());
    }

    @GetMapping("/templates/{sheet}")
    ResponseEntity<Resource> template(@PathVariable String sheet, Viewer viewer)
            throws IOException {
        admit(viewer);
        var found = templates.sheet(sheet).orElseThrow(() -> new NotFound(sheet));
        var bytes = new ByteArrayOutputStream();
        SheetWriter.template(bytes, found);
        return workbook(found.fileName(), new ByteArrayResource(bytes.toByteArray()));
    }

    /// Whoever started an import sees its end, even when the register is no longer empty then.
    @GetMapping("/{id}")
    ResponseEntity<byte[]> job(@PathVariable String id, Viewer viewer, Texts texts) {
        var page = ImportJobPage.of(jobs.of(viewer, id), texts);
        return pages.show("exchange/job", texts.get("exchange.job.title." + page.view()), page);
    }

    @PostMapping("/{id}/decisions")
    ResponseEntity<byte[]> decide(
            @PathVariable String id, Viewer viewer, @RequestParam Map<String, String> form) {
        admit(viewer);
        ImportJob job = jobs.of(viewer, id);
        ImportResult result = job.result();
        if (result != null
                && result.state() == ImportResult.State.PREVIEWED
                && job.prepared() == null) {
            job.decide(decisions(result, form));
            jobs.previewAgain(job, viewer);
        }
        return pages.seeOther("/import/" + id);
    }

    @PostMapping("/{id}/run")
    ResponseEntity<byte[]> run(
            @PathVariable String id,
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean keepRecordedDays) {
        admit(viewer);
        jobs.commit(jobs.of(viewer, id), viewer, keepRecordedDays);
        return pages.seeOther("/import/" + id);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<byte[]> cancel(@PathVariable String id, Viewer viewer, Texts texts) {
        jobs.cancel(jobs.of(viewer, id));
        return pages.seeOther("/import", texts.get("exchange.job.cancelled"));
    }

    /// The file back with the reasons; asked for by number, since names may repeat.
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> annotated(
            @PathVariable String id, @PathVariable int file, Viewer viewer, Texts texts)
            throws IOException {
        ImportJob job = jobs.of(viewer, id);
        ImportResult result = job.result();
        if (result == null || result.sheets().stream().noneMatch(sheet -> sheet.file() == file)) {
            throw new NotFound(id + "/" + file);
        }
        String name = texts.get("exchange.job.returned") + result.files().get(file).file().name();
        return workbook(name, new FileSystemResource(job.returned(result, file, texts)));
    }

    /// Only answers that were offered count.
    private static Map<ImportRequest.Place, String> decisions(
            ImportResult result, Map<String, String> form) {
        var decisions = new HashMap<ImportRequest.Place, String>();
        for (var duplicate : result.duplicates()) {
            String answer = form.getOrDefault(ImportJobPage.field(duplicate.place()), "");
            if (answer.equals(ImportRequest.SKIP)
                    || answer.equals(ImportRequest.DIFFERENT)
                    || answer.equals(ImportRequest.SAME + duplicate.memberCode())) {
                decisions.put(duplicate.place(), answer);
            }
        }
        return decisions;
    }

    private ResponseEntity<byte[]> start(
            HttpStatus status, Viewer viewer, Texts texts, @Nullable String error) {
        var page =
                new ImportPage(
                        templates.sheets().stream().map(ImportPage.Template::of).toList(),
                        jobs.all(viewer).stream().map(ImportPage.Waiting::of).toList(),
                        error);
        return pages.show(status, "exchange/import", texts.get("exchange.import.title"), page);
    }

    private void admit(Viewer viewer) {
        if (!imports.openTo(viewer)) {
            throw new Forbidden("import");
        }
    }

    private static ResponseEntity<Resource> workbook(String fileName, Resource body) {
        var disposition =
                ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(body);
    }
}
