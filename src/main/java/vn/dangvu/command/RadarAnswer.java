package vn.dangvu.command;

import vn.dangvu.organizations.Organization;
import vn.dangvu.radar.Findings;
import vn.dangvu.radar.Question;

/// What waits, with what was asked, ready to be printed in one form or another.
record RadarAnswer(Organization organization, Question question, Findings findings) {}
