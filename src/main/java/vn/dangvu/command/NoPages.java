package vn.dangvu.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import java.util.regex.Pattern;

/// Leaves the modules' `web` packages out where nobody browses.
class NoPages extends TypeExcludeFilter {

    private static final Pattern WEB = Pattern.compile("vn\\.dangvu\\.[a-z]+\\.web\\..*");

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return WEB.matcher(type.getClassMetadata().getClassName()).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoPages;
    }

    @Override
    public int hashCode() {
        return NoPages.class.hashCode();
    }
}
