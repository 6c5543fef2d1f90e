package vn.dangvu.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/// Reads a second on the office's clock: `2026-11-22 14:03:59`.
final class MomentConverter implements ITypeConverter<LocalDateTime> {

    MomentConverter() {}

    @Override
    public LocalDateTime convert(String typed) {
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(typed);
        }
    }
}
