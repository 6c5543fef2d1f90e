package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeOnDay;
import vn.dangvu.organizations.TreeOnDay.Heads;
import vn.dangvu.organizations.TreeOverTime;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;

/// Prints the tree of a day with the members in it, and what became of it by another day.
@Command(name = "tree")
final class TreeCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--on", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--diff", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate diff;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    TreeCommand() {}

    @Override
    public Integer call() {
        var texts = common.texts();
        try (var office = Office.forCommand(common.home(), Steps.besideResult(texts))) {
            var viewer = office.get(Operator.class).viewer();
            var place = new Places(office).byCode(viewer, organization, on);
            var tree = tree(office, viewer, place.id(), on);
            var difference =
                    diff == null
                            ? null
                            : office.get(TreeOverTime.class)
                                    .between(tree, tree(office, viewer, place.id(), diff));
            var out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> new TreeText(texts, out).write(tree, difference);
                case JSON -> new TreeJson(out).write(tree, diff, difference);
            }
            out.flush();
            return ExitCode.DONE;
        }
    }

    private static TreeOnDay tree(Office office, Viewer viewer, OrganizationId top, LocalDate day) {
        var over = office.get(TreeOverTime.class);
        var cells =
                over.everything(viewer, day).stream()
                        .filter(one -> one.kind().holdsMembers())
                        .map(Organization::id)
                        .toList();
        var present = new HashMap<OrganizationId, Heads>();
        office.get(CollectiveTransfers.class)
                .present(cells, day)
                .forEach(cell ->
                        present.put(
                                new OrganizationId(cell.cell()),
                                new Heads(cell.members(), cell.official())));
        return over.on(viewer, day, List.of(top), present);
    }
}
