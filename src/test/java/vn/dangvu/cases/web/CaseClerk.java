package vn.dangvu.cases.web;

import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

import java.util.Arrays;
import java.util.stream.Stream;

/// The controllers of cases, and of what else a test names, asked by one viewer.
public final class CaseClerk extends AskedBy {

    public CaseClerk(Viewer viewer, ApplicationContext context, Class<?>... others) {
        super(
                viewer,
                context,
                Stream.concat(
                                Stream.of(
                                        CaseController.class,
                                        CaseListController.class,
                                        OpeningController.class,
                                        StepController.class,
                                        StepFactController.class,
                                        BatchController.class,
                                        CasePeopleController.class),
                                Arrays.stream(others))
                        .toArray(Class[]::new));
    }

    /// Fills in a step, looks at what it will do, and records it: the page of the case after it.
    ///
    /// @param fields names and values in turn
    public String record(String file, String step, String... fields) {
        String address = file + "/steps/" + step;
        String check = sentTo(address, with(fields, "check"));
        if (!check.equals(address + "/check")) {
            throw new IllegalStateException(check);
        }
        return text(sentTo(address, with(fields, "record")));
    }

    private static String[] with(String[] fields, String button) {
        return Stream.concat(Arrays.stream(fields), Stream.of("step", button))
                .toArray(String[]::new);
    }
}
