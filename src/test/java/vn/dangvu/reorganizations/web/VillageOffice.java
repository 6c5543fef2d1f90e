package vn.dangvu.reorganizations.web;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// An officer of a village without scripts, who works on plans.
@DangvuTest(today = "2021-06-01", world = "village")
@Transactional
abstract class VillageOffice {

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;
    @Autowired Reorganizations reorganizations;

    Village village;
    Visitor officer;

    @BeforeEach
    void settle() {
        village = new Village(sql);
        village.settle();
        officer = new Visitor(Village.OFFICER, context);
    }

    String plan() {
        return officer.sentTo(
                "/reorganizations", "home", "T", "title", "Sắp xếp phía đông", "on", "1/1/2020");
    }

    void absorb(String plan, int revision) {
        officer.sentTo(
                plan + "/lines",
                "action",
                "ABSORB",
                "revision",
                "" + revision,
                "organizations",
                "E.2",
                "target",
                "E.1");
    }

    String executed() {
        String plan = plan();
        absorb(plan, 0);
        officer.sentTo(
                plan + "/head",
                "title",
                "Sắp xếp phía đông",
                "on",
                "1/1/2020",
                "decisionNumber",
                "12-QĐ/T",
                "revision",
                "1");
        officer.sentTo(plan + "/execute", "revision", "2");
        return plan;
    }

    /// Who goes to a cell of his or her own by the plan at this address.
    List<Assignment> assigned(String plan) {
        long id = Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1));
        return reorganizations.get(Village.OFFICER, id).assignments();
    }
}
