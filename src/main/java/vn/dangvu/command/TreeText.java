package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.command.TreeDiff.Change;
import vn.dangvu.command.TreeDiff.What;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/// A tree for a person at a terminal, each level a step further in.
record TreeText(Texts texts, PrintWriter out) {

    void write(TreeOnDay tree, @Nullable LocalDate other, @Nullable List<Change> changes) {
        var formats = Formats.of(texts);
        out.println(texts.get("command.tree.on", formats.date(tree.day())));
        for (var node : tree.nodes()) {
            var one = node.organization();
            out.println(
                    "  ".repeat(node.depth())
                            + texts.get(
                                    "command.tree.line",
                                    one.code(),
                                    one.shortName(),
                                    texts.get("organizations.kind." + one.kind()),
                                    node.members(),
                                    node.official()));
        }
        if (other == null || changes == null) {
            return;
        }
        boolean turned = other.isBefore(tree.day());
        out.println();
        out.println(
                texts.get(
                        changes.isEmpty() ? "command.tree.same" : "command.tree.diff",
                        formats.date(turned ? other : tree.day()),
                        formats.date(turned ? tree.day() : other)));
        changes.forEach(change -> out.println("- " + words(change)));
    }

    private String words(Change change) {
        return texts.get(
                "command.tree.change." + change.what(),
                change.code(),
                change.name(),
                said(change, change.was()),
                said(change, change.is()));
    }

    private String said(Change change, String value) {
        if (change.what() == What.KIND_CHANGED) {
            return texts.get("organizations.kind." + value);
        }
        return value.isEmpty() ? "–" : value;
    }
}
