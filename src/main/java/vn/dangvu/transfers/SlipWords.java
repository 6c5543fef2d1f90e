package vn.dangvu.transfers;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.members.PostsOfMember;
import vn.dangvu.papers.PaperFilling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Fills a letter of introduction: with what the slip says, and what the record of the member says
/// besides, as long as the viewer may open it. What nobody knows leaves room to write by hand.
@Component
class SlipWords {

    private static final Texts TEXTS = Texts.VIETNAMESE;

    private final Members members;
    private final ObjectProvider<PostsOfMember> posts;

    SlipWords(Members members, ObjectProvider<PostsOfMember> posts) {
        this.members = members;
        this.posts = posts;
    }

    PaperFilling fill(
            PaperFilling filling, Viewer viewer, @Nullable Long member, PrintedSlip printed) {
        var slip = printed.slip();
        var transfer = printed.transfer();
        var bearer = slip.bearer();
        filling.with("person", bearer.fullName())
                .with("born", bearer.born().text())
                .with("joinedOn", bearer.joinedOn())
                .with("officialOn", bearer.officialOn())
                .with("cardNumber", bearer.cardNumber())
                .with("dossierNumber", bearer.dossierNumber())
                .with("feePaidUntil", month(slip.feesUntil()))
                .with("documents", slip.documents())
                .with("reason", reason(transfer))
                .with("presentBy", transfer.slip().map(Happened::dueOn).orElse(null))
                .rows("stops", stops(printed.hands()));
        if (transfer.temporary()) {
            filling.with("from", transfer.receivedOn().orElse(slip.signedOn()))
                    .with("until", transfer.until().orElse(null))
                    .with("home", slip.origin());
        }
        if (member != null && !members.visible(viewer, List.of(member)).isEmpty()) {
            filling.with("hometown", members.open(viewer, member).person().hometown())
                    .with("post", post(viewer, member));
        }
        return filling;
    }

    /// Each hand sends on to the next.
    private static List<Map<String, String>> stops(List<PrintedSlip.Hand> hands) {
        return IntStream.range(1, hands.size())
                .mapToObj(next ->
                        Map.of(
                                "to", hands.get(next).committee(),
                                "leaves", hands.get(next - 1).organization(),
                                "reaches", hands.get(next).organization()))
                .toList();
    }

    private static String reason(Transfer transfer) {
        String cause = TEXTS.get("transfers.cause." + transfer.cause());
        String decision = transfer.events().getFirst().step().paper().number();
        return decision == null ? cause : TEXTS.get("transfers.paper.reason", cause, decision);
    }

    /// Those that are held where the viewer sees it; null where there is none.
    private @Nullable String post(Viewer viewer, long member) {
        String held =
                posts.stream()
                        .flatMap(source -> source.of(viewer, TEXTS, member).stream())
                        .filter(post -> post.held() && post.address() != null)
                        .map(post -> post.what() + ", " + post.organization())
                        .collect(joining("; "));
        return held.isEmpty() ? null : held;
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : Formats.VIETNAMESE.date(day).substring(3);
    }
}
