package vn.dangvu.committees.web;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

import java.util.ArrayList;
import java.util.List;

/// The controllers of committees asked by one viewer.
final class Clerk extends AskedBy {

    Clerk(Viewer viewer, ApplicationContext context) {
        super(
                viewer,
                context,
                LeadershipController.class,
                CongressController.class,
                PeopleController.class,
                PostController.class,
                ChangeController.class,
                PostCorrectionController.class,
                TermController.class,
                VacancyController.class);
    }

    /// A congress on 20/04/2020 with a committee of three.
    ///
    /// @param rows post and person in turn; `*` before a person is a seat in the standing committee
    MvcTestResult congress(String organization, String step, String... rows) {
        var sent = new ArrayList<String>();
        sent.addAll(
                List.of(
                        "beginning", "CONGRESS",
                        "ordinal", "VIII",
                        "day", "20/4/2020",
                        "committee", "3",
                        "standing", "1",
                        "decisionNumber", "9-QĐ/ĐU",
                        "note", "Ghi theo biên bản",
                        "rows", String.valueOf(rows.length / 2),
                        "step", step));
        for (int at = 0; at < rows.length; at += 2) {
            int number = at / 2 + 1;
            String person = rows[at + 1];
            sent.addAll(List.of("post" + number, rows[at]));
            sent.addAll(List.of("person" + number, person.replace("*", "")));
            if (person.startsWith("*")) {
                sent.addAll(List.of("inStanding" + number, "yes"));
            }
        }
        return post(organization + "/congresses/new", sent.toArray(String[]::new));
    }
}
