package vn.dangvu.exchange;

import java.util.List;

/// What a module found in a staged row that SQL alone could not find.
///
/// @param column the key of the column to point at
/// @param code of the message `exchange.problem.<code>`
public record Finding(int row, String column, String found, String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
