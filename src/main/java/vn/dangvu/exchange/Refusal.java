package vn.dangvu.exchange;

import java.util.List;

/// Why a whole file is not taken. The words of `code` stand under `exchange.refusal.<code>`.
public record Refusal(String code, List<String> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }
}
