package vn.dangvu.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.List;

/// The template engine (classes made by the build), languages, static files.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, ShellConfiguration.class.getClassLoader(), "vn.dangvu.jte");
    }

    /// Over a village's line the style sheet is 80 kB in place of 640. The token of the forms is
    /// masked anew for each page, so that its compressed length gives nothing away.
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> compression() {
        return factory -> {
            var compression = new Compression();
            compression.setEnabled(true);
            factory.setCompression(compression);
        };
    }

    @Bean
    WebMvcConfigurer shellWebMvcConfigurer(Assets assets, Transport transport) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Languages(transport));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new TextsArgument());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.path() + "/**")
                        .addResourceLocations(Assets.LOCATION)
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
            }
        };
    }
}
