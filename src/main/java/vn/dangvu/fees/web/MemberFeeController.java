package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.MemberFees;
import vn.dangvu.fees.MemberYear;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.util.List;

/// A member's fees of a year.
@Controller
@RequestMapping("/fees/members/{member}")
class MemberFeeController {

    /// Characters: less says nothing, more is no reason.
    private static final int SHORTEST_REASON = 5;

    private static final int LONGEST_REASON = 200;

    /// Of the oldest rules we hold.
    private static final int FIRST_YEAR = 2011;

    private final FeeDesk desk;
    private final MemberFees fees;
    private final Pages pages;

    MemberFeeController(FeeDesk desk, MemberFees fees, Pages pages) {
        this.desk = desk;
        this.fees = fees;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String year) {
        var found = fees.ofMember(viewer, member, year(year));
        return show(HttpStatus.OK, viewer, texts, found, null);
    }

    /// Shows once what is masked; asking is an act of its own, which the audit keeps with its
    /// reason.
    @PostMapping("/reveal")
    ResponseEntity<byte[]> reveal(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String reason) {
        String said = reason.strip();
        return said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON
                ? show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        viewer,
                        texts,
                        fees.ofMember(viewer, member, year(year)),
                        said)
                : show(
                        HttpStatus.OK,
                        viewer,
                        texts,
                        fees.reveal(viewer, member, year(year), said),
                        null);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            MemberYear year,
            @Nullable String refused) {
        var words = new FeeWords(texts);
        var today = desk.today();
        var trail =
                List.of(
                        new Crumb(words.page("member.record"), "/members/" + year.member()),
                        new Crumb(
                                desk.name(viewer, year.cell(), today, words),
                                "/fees?organization=" + year.cell()));
        var page =
                new MemberPages(
                                year,
                                words,
                                desk.zone(),
                                cell -> desk.name(viewer, cell, today, words),
                                refused)
                        .page(trail);
        return pages.show(
                status,
                "fees/member",
                words.page("member.title", year.name(), String.valueOf(year.year())),
                page);
    }

    /// This year where none that there could be is asked for.
    private int year(String typed) {
        int now = desk.today().getYear();
        return typed.matches("[0-9]{4}")
                ? Math.clamp(Integer.parseInt(typed), FIRST_YEAR, now + 1)
                : now;
    }
}
