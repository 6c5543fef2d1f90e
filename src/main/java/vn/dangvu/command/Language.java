package vn.dangvu.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import vn.dangvu.kernel.Texts;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// Which language the command line speaks: `--lang`, else `DANGVU_LANG`, else Vietnamese.
final class Language {

    private Language() {}

    /// Read by hand, because help is written before the command line is understood.
    static Texts chosen(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return named(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return named(arguments[i + 1]);
            }
        }
        return of(environment);
    }

    static Texts of(Map<String, String> environment) {
        return named(environment.getOrDefault("DANGVU_LANG", "vi"));
    }

    static Texts named(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("en") ? Texts.ENGLISH : Texts.VIETNAMESE;
    }

    /// Takes the two there are and no other.
    static final class Converter implements ITypeConverter<String> {

        Converter() {}

        @Override
        public String convert(String name) {
            if (name.matches("(?i)vi|en")) {
                return name;
            }
            throw new TypeConversionException(name);
        }
    }

    static ResourceBundle help(Texts texts) {
        return ResourceBundle.getBundle(
                "help/dangvu",
                texts.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
