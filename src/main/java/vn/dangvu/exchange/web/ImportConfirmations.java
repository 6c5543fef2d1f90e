package vn.dangvu.exchange.web;

import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.exchange.HeldImport;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Set;

/// Imports that somebody prepared. Whoever confirms one looks at a preview of his or her own first:
/// the register may have changed since, and another person may see other rows.
@Component
class ImportConfirmations implements Confirmable {

    private final ImportJobs jobs;

    ImportConfirmations(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMPORT);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        return String.join(", ", prepared.as(HeldImport.class).files());
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        var held = prepared.as(HeldImport.class);
        var formats = Formats.of(texts);
        return new Told(
                List.of(
                        new Fact(texts.get("exchange.held.files"), String.join(", ", held.files())),
                        new Fact(texts.get("exchange.job.fresh"), formats.number(held.fresh())),
                        new Fact(texts.get("exchange.job.changed"), formats.number(held.changed())),
                        new Fact(texts.get("exchange.job.same"), formats.number(held.same())),
                        new Fact(
                                texts.get("exchange.job.refused"), formats.number(held.refused()))),
                List.of(texts.get("exchange.held.effect")),
                null,
                Way.THERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        return new Ending.GoesOn("/import/" + jobs.start(viewer, prepared).id());
    }
}
