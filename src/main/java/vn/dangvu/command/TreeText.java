package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.TreeDifference;
import vn.dangvu.organizations.TreeDifference.What;
import vn.dangvu.organizations.TreeOnDay;

import java.io.PrintWriter;

/// A tree for a person at a terminal, each level a step further in.
record TreeText(Texts texts, PrintWriter out) {

    void write(TreeOnDay tree, @Nullable TreeDifference difference) {
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
                                    node.heads().members(),
                                    node.heads().official()));
        }
        if (difference == null) {
            return;
        }
        out.println();
        out.println(
                texts.get(
                        difference.changes().isEmpty() ? "command.tree.same" : "command.tree.diff",
                        formats.date(difference.from()),
                        formats.date(difference.to())));
        difference.changes().stream()
                .map(ToldChange::of)
                .forEach(change -> out.println("- " + words(change)));
    }

    private String words(ToldChange change) {
        return texts.get(
                "command.tree.change." + change.what(),
                change.code(),
                change.name(),
                said(change, change.was()),
                said(change, change.is()));
    }

    private String said(ToldChange change, String value) {
        if (change.what() == What.KIND_CHANGED) {
            return texts.get("organizations.kind." + value);
        }
        return value.isEmpty() ? "–" : value;
    }
}
