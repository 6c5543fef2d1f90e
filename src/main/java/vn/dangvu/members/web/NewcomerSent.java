package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The form of a newcomer as it was sent.
///
/// @param transfer from outside that brings the person, or null
record NewcomerSent(
        MovementKind kind, NewcomerForm newcomer, MovementForm movement, @Nullable Long transfer) {

    static final String FORM = "/members/new";

    static NewcomerSent of(Map<String, String> sent) {
        return new NewcomerSent(
                wanted(sent.getOrDefault("kind", "ADMISSION")),
                NewcomerForm.of(sent),
                MovementForm.of(sent),
                number(sent.get("transfer")));
    }

    private static MovementKind wanted(String name) {
        return switch (name) {
            case "ADMISSION" -> MovementKind.ADMISSION;
            case "TRANSFER_IN" -> MovementKind.TRANSFER_IN;
            default -> throw new NotFound("kind " + name);
        };
    }

    private static @Nullable Long number(@Nullable String sent) {
        return sent == null || !sent.matches("[0-9]{1,15}") ? null : Long.valueOf(sent);
    }

    /// Where the form stands.
    String address() {
        return FORM + "?kind=" + kind + (transfer == null ? "" : "&transfer=" + transfer);
    }

    Read read(LocalDate today) {
        var who = newcomer.read(today);
        var what = movement.read(kind, today);
        var flaws = new ArrayList<>(who.flaws());
        flaws.addAll(what.flaws());
        return new Read(this, who.value(), what.value(), flaws);
    }

    /// Who comes, and how; null what could not be read.
    record Read(
            NewcomerSent sent,
            @Nullable NewMember person,
            @Nullable Entry entry,
            List<Flaw> flaws) {

        boolean different() {
            return sent.newcomer().differentPerson();
        }
    }
}
