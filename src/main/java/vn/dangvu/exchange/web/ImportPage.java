package vn.dangvu.exchange.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Sheet;

import java.util.List;

/// Where an import begins: templates to take, files to give, imports that wait for a word.
public record ImportPage(List<Template> templates, List<Waiting> waiting, @Nullable String error) {

    public record Template(String name, String fileName, String address, int columns) {

        static Template of(Sheet sheet) {
            return new Template(
                    sheet.name(),
                    sheet.fileName(),
                    "/import/templates/" + sheet.key(),
                    sheet.columns().size());
        }
    }

    public record Waiting(String address, String files) {

        static Waiting of(ImportJob job) {
            var names = job.request().files().stream().map(file -> file.name()).toList();
            return new Waiting("/import/" + job.id(), String.join(", ", names));
        }
    }
}
