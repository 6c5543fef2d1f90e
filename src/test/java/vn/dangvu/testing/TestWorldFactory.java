package vn.dangvu.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

import java.util.List;

/// Reads [DangvuTest] of a test class.
class TestWorldFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        var asked = AnnotatedElementUtils.findMergedAnnotation(test, DangvuTest.class);
        if (asked == null) {
            return null;
        }
        return new TestWorld(
                asked.world().isEmpty() ? test.getName() : asked.world(),
                asked.today(),
                asked.sample());
    }
}
