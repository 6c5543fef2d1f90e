package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Region;
import vn.dangvu.fees.Setting;

import java.util.Map;

/// What was typed of what an organization decided about fees.
public record SettingForm(
        String from,
        String region,
        String rounding,
        String kept,
        String cellsKeep,
        String sheetDay) {

    private static final int WHOLE = 100;

    private static final int LAST_DAY = 28;

    private static final int LARGEST_ROUNDING = 1_000;

    static SettingForm of(Map<String, String> sent) {
        return new SettingForm(
                FeeReader.sent(sent, "from"),
                FeeReader.sent(sent, "region"),
                FeeReader.sent(sent, "rounding"),
                FeeReader.sent(sent, "kept"),
                FeeReader.sent(sent, "cellsKeep"),
                FeeReader.sent(sent, "sheetDay"));
    }

    static SettingForm of(@Nullable Setting setting, String from) {
        return setting == null
                ? new SettingForm(from, "", "", "", "", "")
                : new SettingForm(
                        from,
                        setting.region() == null ? "" : setting.region().name(),
                        text(setting.rounding()),
                        text(setting.kept()),
                        text(setting.cellsKeep()),
                        text(setting.sheetDay()));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private @Nullable Integer rounding(FeeReader reader) {
        var unit = reader.number("rounding", rounding, 1, LARGEST_ROUNDING);
        if (unit != null && !SettingWords.ROUNDINGS.contains(unit)) {
            reader.wrong("rounding", "choice");
        }
        return unit;
    }

    Setting read(FeeReader reader) {
        return new Setting(
                reader.choice("region", region, Region.class),
                rounding(reader),
                reader.number("kept", kept, 0, WHOLE),
                reader.number("cellsKeep", cellsKeep, 0, WHOLE),
                reader.number("sheetDay", sheetDay, 1, LAST_DAY));
    }
}
