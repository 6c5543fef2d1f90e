package vn.dangvu.fees.web;

import vn.dangvu.fees.FeeGroup;
import vn.dangvu.fees.FeeRates;
import vn.dangvu.fees.Ground;
import vn.dangvu.fees.Region;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rates of a month in words, and what there is to choose in it.
record RateWords(FeeWords words, FeeRates rates) {

    List<Option> groups() {
        return Arrays.stream(FeeGroup.values())
                .filter(rates.charges()::containsKey)
                .map(group -> new Option(group.name(), words.group(group)))
                .toList();
    }

    List<Option> grounds() {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground != Ground.SENIORITY)
                .filter(rates.grounds()::contains)
                .map(ground -> new Option(ground.name(), words.ground(ground)))
                .toList();
    }

    BasisPage.Rates told() {
        var lines = new ArrayList<String>();
        for (FeeGroup group : FeeGroup.values()) {
            var charge = rates.charges().get(group);
            if (charge != null) {
                lines.add(words.page("rates.line", words.group(group), words.charge(charge)));
            }
        }
        if (rates.askRegion()) {
            lines.add(wages());
        }
        return new BasisPage.Rates(
                words.page("rates", words.month(rates.month()), rates.source().toString()), lines);
    }

    /// `Lương tối thiểu tháng: vùng I 5.310.000 đ, …`
    private String wages() {
        var told = new ArrayList<String>();
        for (Region region : Region.values()) {
            told.add(words.region(region) + " " + words.money(rates.wages().get(region.ordinal())));
        }
        return words.page("rates.wages", String.join(", ", told), rates.wagesSource().toString());
    }
}
