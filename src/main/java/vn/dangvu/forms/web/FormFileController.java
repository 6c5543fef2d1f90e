package vn.dangvu.forms.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.Forms;
import vn.dangvu.forms.StatisticalForm;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reports.ReportFormat;
import vn.dangvu.shell.Attachments;

import java.util.Locale;
import java.util.Map;

/// The statistical forms as the files one takes away.
@Controller
class FormFileController {

    private final Forms forms;
    private final Asking asking;

    FormFileController(Forms forms, Asking asking) {
        this.forms = forms;
        this.asking = asking;
    }

    @GetMapping("/forms/{form}.docx")
    ResponseEntity<byte[]> docx(
            Viewer viewer,
            Texts texts,
            @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return file(viewer, texts, form, sent, ReportFormat.DOCX);
    }

    @GetMapping("/forms/{form}.xlsx")
    ResponseEntity<byte[]> xlsx(
            Viewer viewer,
            Texts texts,
            @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return file(viewer, texts, form, sent, ReportFormat.XLSX);
    }

    @GetMapping("/forms/{form}.json")
    ResponseEntity<byte[]> json(
            Viewer viewer,
            Texts texts,
            @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return file(viewer, texts, form, sent, ReportFormat.JSON);
    }

    private ResponseEntity<byte[]> file(
            Viewer viewer,
            Texts texts,
            String form,
            Map<String, String> sent,
            ReportFormat format) {
        var kind = FormKind.of(form).orElseThrow(() -> new NotFound("form " + form));
        var asked =
                asking.read(viewer, sent, texts).orElseThrow(() -> new NotFound("organization"));
        if (!asked.errors().isEmpty()) {
            // A file of something else than was asked for would be worse than none.
            throw new NotFound("form for " + asked.errors());
        }
        var found = forms.of(viewer, kind, asked.address().asked());
        byte[] bytes = forms.export(viewer, found, format, texts);
        return Attachments.of(fileName(found, format), format.mediaType(), bytes);
    }

    /// `Bieu-2B-2019-ĐUK.docx`, `Bieu-1-6-thang-dau-2019-ĐUK.xlsx`.
    private static String fileName(StatisticalForm form, ReportFormat format) {
        String half =
                switch (form.when().number()) {
                    case 1 -> "6-thang-dau-";
                    case 2 -> "6-thang-cuoi-";
                    default -> "";
                };
        String number = form.kind().address().substring("form-".length()).toUpperCase(Locale.ROOT);
        return "Bieu-%s-%s%d-%s.%s"
                .formatted(
                        number,
                        half,
                        form.when().year(),
                        form.organization().code(),
                        format.extension());
    }
}
