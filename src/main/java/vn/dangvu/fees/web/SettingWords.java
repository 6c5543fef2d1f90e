package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.FeeSettings.Decided;
import vn.dangvu.fees.Region;
import vn.dangvu.fees.Setting;
import vn.dangvu.shell.Option;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an organization decided, in words.
record SettingWords(FeeWords words) {

    static final List<Integer> ROUNDINGS = List.of(1, 100, 500, 1_000);

    List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> new Option(region.name(), words.region(region)))
                .toList();
    }

    List<Option> roundings() {
        return ROUNDINGS.stream()
                .map(unit -> new Option(unit.toString(), words.money(unit)))
                .toList();
    }

    /// What nobody decided is told with what holds then.
    List<SettingPage.Line> inForce(Setting setting) {
        return List.of(
                line("region", setting.region() == null ? null : words.region(setting.region())),
                line(
                        "rounding",
                        setting.rounding() == null ? null : words.money(setting.rounding())),
                line(
                        "cellsKeep",
                        setting.cellsKeep() == null ? null : words.percent(setting.cellsKeep())),
                line(
                        "sheetDay",
                        setting.sheetDay() == null
                                ? null
                                : words.page("setting.sheetDay.of", setting.sheetDay())));
    }

    private SettingPage.Line line(String name, @Nullable String value) {
        return new SettingPage.Line(
                words.page("setting." + name),
                value == null ? words.page("setting." + name + ".none") : value);
    }

    /// Only what was decided; the rest was left to whoever is above.
    SettingPage.Row row(Decided one, ZoneId zone) {
        var setting = one.setting();
        var told = new ArrayList<String>();
        tell(told, "region", setting.region() == null ? null : words.region(setting.region()));
        tell(told, "rounding", setting.rounding() == null ? null : words.money(setting.rounding()));
        tell(told, "kept", setting.kept() == null ? null : words.percent(setting.kept()));
        tell(
                told,
                "cellsKeep",
                setting.cellsKeep() == null ? null : words.percent(setting.cellsKeep()));
        tell(
                told,
                "sheetDay",
                setting.sheetDay() == null
                        ? null
                        : words.page("setting.sheetDay.of", setting.sheetDay()));
        return new SettingPage.Row(
                words.month(one.from()),
                told.isEmpty() ? words.page("setting.open") : String.join("; ", told),
                words.page("recorded", words.time(one.at(), zone), one.by()));
    }

    private void tell(List<String> told, String name, @Nullable String value) {
        if (value != null) {
            told.add(words.page("setting." + name) + ": " + value);
        }
    }
}
