package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is so of somebody at a time. Codes are those of the catalogs.
///
/// @param born as the dossier has it, which is never changed for an id card's sake (handbook 2.4)
/// @param bornOnCard where the citizen id card says another day
/// @param joinedOn the admission on the papers of whoever came from elsewhere
public record Attributes(
        String fullName,
        String sex,
        BirthDate born,
        @Nullable LocalDate bornOnCard,
        String ethnicity,
        String religion,
        @Nullable String hometown,
        @Nullable String general,
        String professional,
        @Nullable String title,
        String theory,
        String occupation,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn) {

    /// The same, but from where `other` is, where this says nothing.
    public Attributes fromWhere(Attributes other) {
        return hometown != null
                ? this
                : new Attributes(
                        fullName,
                        sex,
                        born,
                        bornOnCard,
                        ethnicity,
                        religion,
                        other.hometown,
                        general,
                        professional,
                        title,
                        theory,
                        occupation,
                        joinedOn,
                        officialOn);
    }

    /// What was told as `before` is now told as `after`: attribute by attribute, whatever said the
    /// same as `before` goes along, and what said something else of its own stays.
    Attributes following(Attributes before, Attributes after) {
        return new Attributes(
                along(fullName, before.fullName, after.fullName),
                along(sex, before.sex, after.sex),
                along(born, before.born, after.born),
                follow(bornOnCard, before.bornOnCard, after.bornOnCard),
                along(ethnicity, before.ethnicity, after.ethnicity),
                along(religion, before.religion, after.religion),
                follow(hometown, before.hometown, after.hometown),
                follow(general, before.general, after.general),
                along(professional, before.professional, after.professional),
                follow(title, before.title, after.title),
                along(theory, before.theory, after.theory),
                along(occupation, before.occupation, after.occupation),
                follow(joinedOn, before.joinedOn, after.joinedOn),
                follow(officialOn, before.officialOn, after.officialOn));
    }

    /// These, but with whatever `after` says otherwise than `before`.
    Attributes with(Attributes before, Attributes after) {
        return after.following(before, this);
    }

    /// The names of what `other` tells otherwise, for the audit: what it was and is stays in the
    /// register, whose rows only some may see.
    String unlike(Attributes other) {
        return Arrays.stream(Attributes.class.getRecordComponents())
                .filter(part -> !Objects.equals(value(part, this), value(part, other)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object value(RecordComponent part, Attributes attributes) {
        try {
            return part.getAccessor().invoke(attributes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T along(T own, T before, T after) {
        return own.equals(before) ? after : own;
    }

    private static <T> @Nullable T follow(@Nullable T own, @Nullable T before, @Nullable T after) {
        return Objects.equals(own, before) ? after : own;
    }
}
