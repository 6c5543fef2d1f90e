package vn.dangvu.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dangvu.kernel.Viewer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Some controllers of a context asked by a viewer of the test's choice, without the sign-in before
/// them.
public final class AskedBy implements HandlerMethodArgumentResolver {

    private final Viewer viewer;
    private final MockMvcTester pages;

    public AskedBy(Viewer viewer, ApplicationContext context, Class<?>... controllers) {
        this.viewer = viewer;
        var resolvers = new ArrayList<HandlerMethodArgumentResolver>(List.of(this));
        context.getBeansOfType(WebMvcConfigurer.class)
                .values()
                .forEach(shell -> shell.addArgumentResolvers(resolvers));
        this.pages =
                MockMvcTester.of(
                        List.of(controllers).stream().map(context::getBean).toList(),
                        builder ->
                                builder.setCustomArgumentResolvers(
                                                resolvers.toArray(
                                                        HandlerMethodArgumentResolver[]::new))
                                        .setControllerAdvice(
                                                context.getBeansWithAnnotation(
                                                                ControllerAdvice.class)
                                                        .values()
                                                        .toArray())
                                        .build());
    }

    public MvcTestResult get(String address) {
        return pages.get().uri(URI.create(address.replace(" ", "%20"))).exchange();
    }

    public String text(String address) {
        return new String(
                get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return viewer;
    }
}
