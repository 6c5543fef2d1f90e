package vn.dangvu.access;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

import java.util.List;

/// Tests sign in some hundred times, and half a second each time is minutes: their passwords cost
/// little. What those of the office cost, [SignInTests] looks at.
public final class QuickPasswords implements ContextCustomizerFactory {

    private static final int MEMORY = 64;

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return Customizer.INSTANCE;
    }

    /// One for all, so that contexts are still shared.
    private enum Customizer implements ContextCustomizer {
        INSTANCE;

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.addBeanFactoryPostProcessor(Customizer::quicken);
        }

        private static void quicken(ConfigurableListableBeanFactory beans) {
            for (String name : beans.getBeanNamesForType(Passwords.class, true, false)) {
                var definition = (AbstractBeanDefinition) beans.getBeanDefinition(name);
                definition.setInstanceSupplier(() -> new Passwords(MEMORY, 1));
            }
        }
    }
}
