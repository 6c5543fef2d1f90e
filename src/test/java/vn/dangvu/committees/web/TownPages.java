package vn.dangvu.committees.web;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.committees.Township;
import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Viewer;

import java.nio.file.Path;

/// A township that is filled once, its officer at the screen, and a party committee that elects.
abstract class TownPages {

    @TempDir static Path folder;

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;

    Township town;
    Viewer viewer;
    Clerk clerk;
    String party;

    @BeforeAll
    void fill(@Autowired Imports imports) {
        Township.fill(imports, folder);
    }

    @BeforeEach
    void open() {
        town = new Township(sql);
        viewer = town.officer("U");
        clerk = new Clerk(viewer, context);
        party = "/organizations/" + town.organization("G");
    }

    MvcTestResult elect(String step) {
        return clerk.congress(
                party,
                step,
                "COMMITTEE.SECRETARY",
                "*A1",
                "COMMITTEE.DEPUTY",
                "A2",
                "COMMITTEE.MEMBER",
                "A3");
    }
}
