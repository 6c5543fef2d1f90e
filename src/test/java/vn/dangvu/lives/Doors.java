package vn.dangvu.lives;

import org.jooq.DSLContext;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Openings;
import vn.dangvu.courses.Certificates;
import vn.dangvu.figures.Figures;
import vn.dangvu.forms.Forms;
import vn.dangvu.members.Memberships;
import vn.dangvu.testing.MovingClock;
import vn.dangvu.transfers.Receptions;
import vn.dangvu.transfers.Slips;
import vn.dangvu.transfers.Transfers;
import vn.dangvu.years.Badges;
import vn.dangvu.years.Cards;

/// The doors of the program through which lives go, and what is looked at behind them.
record Doors(
        Candidacies candidacies,
        Certificates certificates,
        Openings openings,
        Cases cases,
        CaseShelf shelf,
        Memberships memberships,
        Transfers transfers,
        Slips slips,
        Receptions receptions,
        Badges badges,
        Cards cards,
        Figures figures,
        Forms forms,
        DSLContext sql,
        MovingClock clock) {}
