package vn.dangvu.forms.web;

import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormWords;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Chip;

import java.util.Arrays;
import java.util.List;

/// Which forms there are, of which organization and when.
public record IndexPage(
        List<Chip> chips,
        AskPage ask,
        List<Link> periods,
        List<Form> forms,
        Link units,
        Link report) {

    public record Form(String name, String title, String address, List<Link> files) {}

    static IndexPage of(Surroundings around, AskPage ask, Texts texts) {
        var address = around.asked().address();
        return new IndexPage(
                around.chips(),
                ask,
                around.periods(),
                Arrays.stream(FormKind.values()).map(kind -> form(kind, address, texts)).toList(),
                new Link(
                        texts.get("forms.page.units.title"),
                        texts.get("forms.page.units.about"),
                        address.units(),
                        false),
                new Link(
                        texts.get("forms.page.report", String.valueOf(address.when().year())),
                        "",
                        address.report(),
                        false));
    }

    private static Form form(FormKind kind, FormAddress address, Texts texts) {
        return new Form(
                FormWords.name(kind, texts),
                FormWords.title(kind, texts),
                address.form(kind),
                List.of(
                        new Link("Word", "", address.file(kind, "docx"), false),
                        new Link("Excel", "", address.file(kind, "xlsx"), false)));
    }
}
