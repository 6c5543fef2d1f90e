package vn.dangvu.years.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/// How many members of a round stand on the page before somebody asks for the rest.
class LongGroupTests {

    @Test
    void aLongGroupIsShownOnDemandUnlessSomethingInItIsTickedOrWrong() {
        assertThat(group(20, false, null).folded()).isFalse();
        assertThat(group(21, false, null).folded()).isTrue();
        assertThat(group(21, true, null).folded()).isFalse();
        assertThat(group(21, false, "Chưa đủ năm").folded()).isFalse();
    }

    private static BadgeRoundPage.Group group(int lines, boolean ticked, @Nullable String wrong) {
        var all =
                IntStream.range(0, lines)
                        .mapToObj(at ->
                                new BadgeRoundPage.Line(
                                        "row-" + at,
                                        at == 0 ? wrong : null,
                                        "Nguyễn Văn " + at,
                                        "",
                                        null,
                                        "",
                                        "",
                                        "",
                                        null,
                                        "due-" + at,
                                        at == 0 && ticked,
                                        null,
                                        null))
                        .toList();
        return new BadgeRoundPage.Group("MISSED", "", "", all, true);
    }
}
