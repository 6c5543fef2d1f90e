package vn.dangvu.confirmations.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Requirement;
import vn.dangvu.confirmations.Requirements;
import vn.dangvu.confirmations.Requirements.Requiring;
import vn.dangvu.confirmations.Requirements.Waiver;
import vn.dangvu.confirmations.Requirements.Waiving;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which kinds of acts need two people, for whoever manages accounts.
@Controller
@RequestMapping("/accounts/confirmations")
class RequirementController {

    private static final String ADDRESS = "/accounts/confirmations";

    private final Requirements requirements;
    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Pages pages;

    RequirementController(
            Requirements requirements,
            Confirmations confirmations,
            ConfirmationDesk desk,
            Pages pages) {
        this.requirements = requirements;
        this.confirmations = confirmations;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        return show(HttpStatus.OK, viewer, texts, false);
    }

    @PostMapping("/{kind}")
    ResponseEntity<byte[]> say(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean needed,
            Viewer viewer,
            Texts texts) {
        var meant =
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(kind) && one.isOpen() && desk.knows(one))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("kind " + kind));
        String name = texts.get("confirmations.kind." + meant);
        if (needed) {
            return requirements.require(viewer, meant) == Requiring.ALONE
                    ? show(HttpStatus.CONFLICT, viewer, texts, true)
                    : pages.seeOther(ADDRESS, texts.get("confirmations.settings.on.done", name));
        }
        return switch (requirements.waive(viewer, meant)) {
            case Waiving.Waived _ -> pages.seeOther(ADDRESS);
            case Waiving.Waiting(long id) ->
                    pages.seeOther(
                            ConfirmationDesk.address(id), texts.get("confirmations.prepared.done"));
        };
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Viewer viewer, Texts texts, boolean alone) {
        var all = requirements.all(viewer).stream().filter(one -> desk.knows(one.kind())).toList();
        var people = new ArrayList<String>();
        all.forEach(one ->
                Stream.of(one.by(), one.preparedBy())
                        .filter(Objects::nonNull)
                        .forEach(people::add));
        var words = desk.words(texts, people);
        var waivers = waivers(viewer);
        var page =
                new RequirementPage(
                        all.stream().map(one -> line(one, words, waivers)).toList(), alone);
        return pages.show(
                status, "confirmations/settings", texts.get("confirmations.settings.title"), page);
    }

    /// Where it waits that a kind does not need two any more.
    private Map<Kind, String> waivers(Viewer viewer) {
        return confirmations.waiting(viewer).stream()
                .filter(one -> one.kind() == Kind.WAIVER)
                .collect(
                        toMap(
                                one -> one.as(Waiver.class).kind(),
                                one -> ConfirmationDesk.address(one.id())));
    }

    private static RequirementPage.Line line(
            Requirement said, ConfirmationWords words, Map<Kind, String> waivers) {
        return new RequirementPage.Line(
                said.kind().name(),
                words.kind(said.kind()),
                words.texts().get("confirmations.settings.hint." + said.kind()),
                said.needed(),
                since(said, words),
                waivers.get(said.kind()));
    }

    private static @Nullable String since(Requirement said, ConfirmationWords words) {
        var at = said.since();
        var by = said.by();
        if (at == null || by == null) {
            return null;
        }
        var preparedBy = said.preparedBy();
        return preparedBy == null
                ? words.texts().get("confirmations.settings.since", words.time(at), words.who(by))
                : words.texts()
                        .get(
                                "confirmations.settings.since.two",
                                words.time(at),
                                words.who(by),
                                words.who(preparedBy));
    }
}
