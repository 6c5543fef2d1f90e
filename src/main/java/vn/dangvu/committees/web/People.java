package vn.dangvu.committees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberFinder;
import vn.dangvu.members.MemberFinder.Found;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.List;

/// The members whom forms of committees may name: those in and below the organization.
@Component
class People {

    private final MemberFinder members;

    People(MemberFinder members) {
        this.members = members;
    }

    Found find(Viewer viewer, OrganizationId where, LocalDate day, String typed) {
        return members.find(viewer, where, day, typed);
    }

    List<Option> suggest(Viewer viewer, OrganizationId where, LocalDate day, String typed) {
        return members.suggest(viewer, where, day, typed);
    }
}
