package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.Option;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferRoute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a reader is told of transfers.
record TransferWords(Texts texts) {

    String page(String key, Object... facts) {
        return texts.get("transfers.page." + key, facts);
    }

    String cause(Cause cause) {
        return texts.get("transfers.cause." + cause);
    }

    String route(TransferRoute route) {
        return texts.get("transfers.route." + route);
    }

    /// Seen from where somebody comes to.
    String routeFrom(TransferRoute route) {
        return texts.get("transfers.routeFrom." + route);
    }

    String signer(Signer signer) {
        return texts.get("transfers.signer." + signer);
    }

    /// What happened, as a heading.
    String step(StepKind kind) {
        return texts.get("transfers.kind." + kind);
    }

    /// `ON_THE_WAY`, in words.
    String state(String state) {
        return texts.get("transfers.state." + state);
    }

    String kind(boolean temporary) {
        return page(temporary ? "temporary" : "official");
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// A day as a form has it; empty where there is none.
    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : Formats.VIETNAMESE.date(day);
    }

    /// `03/1962` of a day that stands for its month.
    static String month(@Nullable LocalDate day) {
        return day == null ? "" : typed(day).substring(3);
    }

    <E extends Enum<E>> List<Option> options(String catalog, E[] values) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), texts.get("transfers." + catalog + "." + value)))
                .toList();
    }

    /// `Số 12-QĐ/ĐUK ngày 03/02/2020, Đảng ủy Khối`; empty when nothing is known.
    String paper(Decision paper) {
        var words = new ArrayList<String>();
        if (paper.number() != null) {
            words.add(page("paper.numberIs", paper.number()));
        }
        if (paper.date() != null) {
            words.add(page("paper.dateIs", date(paper.date())));
        }
        if (paper.issuer() != null) {
            words.add(page("paper.issuerIs", paper.issuer()));
        }
        return String.join(" ", words);
    }
}
