package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.Charge;
import vn.dangvu.fees.Due;
import vn.dangvu.fees.FeeGroup;
import vn.dangvu.fees.Ground;
import vn.dangvu.fees.Months;
import vn.dangvu.fees.Region;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;

/// What a reader is told of fees.
record FeeWords(Texts texts) {

    static final String NOTHING = "–";

    /// In the place of an amount that tells an income.
    static final String MASK = "****";

    private static final int TEN = 10;

    String page(String key, Object... facts) {
        return texts.get("fees.page." + key, facts);
    }

    String group(FeeGroup group) {
        return texts.get("fees.group." + group);
    }

    String ground(Ground ground) {
        return texts.get("fees.ground." + ground);
    }

    String region(Region region) {
        return texts.get("fees.region", region);
    }

    String state(State state) {
        return texts.get("fees.state." + state);
    }

    String month(YearMonth month) {
        return Months.text(month);
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String time(Instant moment, ZoneId zone) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(moment, zone));
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// `78.000 đ`
    String money(long amount) {
        return texts.get("fees.money", number(amount));
    }

    /// `78.000 đ`, or that it is not told.
    String moneyOrMask(@Nullable Long amount) {
        return amount == null ? MASK : money(amount);
    }

    /// `0,5 %`, from thousandths.
    String rate(int perMille) {
        int places = perMille % TEN == 0 ? 0 : 1;
        return Formats.of(texts)
                .percent(BigDecimal.valueOf(perMille).divide(BigDecimal.valueOf(TEN)), places);
    }

    /// `70 %`
    String percent(int hundredths) {
        return Formats.of(texts).percent(BigDecimal.valueOf(hundredths), 0);
    }

    /// How the charge of a group is reckoned.
    String charge(Charge charge) {
        return switch (charge) {
            case Charge.Rate(int perMille) -> page("charge.rate", rate(perMille));
            case Charge.WageShare(int perMille) -> page("charge.wage", rate(perMille));
            case Charge.Range(long least, long most) ->
                    page("charge.range", money(least), money(most));
            case Charge.Fixed(long amount) -> page("charge.fixed", money(amount));
            case Charge.Agreed(int perMille) ->
                    perMille > 0
                            ? page("charge.agreedOrRate", rate(perMille))
                            : page("charge.agreed");
        };
    }

    /// `1 % của 7.800.000 đ`: how the due was reckoned; empty where there is nothing to say.
    String why(Due due) {
        return switch (due) {
            case Due.Owed(var group, var base, int perMille, var region, int rounding, _, _) ->
                    base == null
                            ? group(group)
                            : rounded(
                                    rounding,
                                    region == null
                                            ? page("why.rate", rate(perMille), money(base))
                                            : page(
                                                    "why.wage",
                                                    rate(perMille),
                                                    region,
                                                    money(base)));
            case Due.Hidden(var group, int perMille, _) ->
                    perMille == 0 ? group(group) : page("why.hidden", group(group), rate(perMille));
            case Due.Exempt exempt -> exempt(exempt);
            case Due.Elsewhere _ -> page("why.elsewhere");
            case Due.Unknown(var gap, var group) ->
                    texts.get("fees.gap." + gap, group == null ? "" : group(group));
        };
    }

    private String rounded(int rounding, String how) {
        return rounding == 1 ? how : page("why.rounded", how, number(rounding));
    }

    private String exempt(Due.Exempt exempt) {
        var since = exempt.since();
        var until = exempt.until();
        if (since != null) {
            return page("why.seniority", date(since));
        }
        return until == null
                ? ground(exempt.ground())
                : page("why.exemptUntil", ground(exempt.ground()), month(until));
    }

    /// `Số 12-NQ/CB ngày 03/02/2026, Chi bộ 1`; empty when nothing is known.
    String decision(Decision decision) {
        var words = new ArrayList<String>();
        if (decision.number() != null) {
            words.add(page("decision.number", decision.number()));
        }
        if (decision.date() != null) {
            words.add(page("decision.date", date(decision.date())));
        }
        if (decision.issuer() != null) {
            words.add(page("decision.issuer", decision.issuer()));
        }
        return String.join(" ", words);
    }

    /// A reason with the place of the rule behind it.
    String sourced(String reason, @Nullable Citation source) {
        return source == null
                ? reason
                : texts.get("fees.withSource", reason, source.toString(), source.ruleId());
    }
}
