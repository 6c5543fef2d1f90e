package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dangvu.kernel.Viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The plans' controllers asked by one viewer in one session, without the sign-in before them.
final class Visitor implements HandlerMethodArgumentResolver {

    private final Viewer viewer;
    private final MockMvcTester pages;
    private final MockHttpSession session = new MockHttpSession();

    Visitor(Viewer viewer, ApplicationContext context) {
        this.viewer = viewer;
        var controllers =
                List.of(
                        context.getBean(PlanListController.class),
                        context.getBean(PlanController.class),
                        context.getBean(LineController.class),
                        context.getBean(AssignmentController.class),
                        context.getBean(PreviewController.class),
                        context.getBean(ConsentController.class),
                        context.getBean(ExecutionController.class),
                        context.getBean(UndoController.class),
                        context.getBean(AnnexController.class),
                        context.getBean(LineageController.class));
        var resolvers = new ArrayList<HandlerMethodArgumentResolver>(List.of(this));
        context.getBeansOfType(WebMvcConfigurer.class)
                .values()
                .forEach(shell -> shell.addArgumentResolvers(resolvers));
        this.pages =
                MockMvcTester.of(
                        controllers,
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

    MvcTestResult get(String address) {
        return pages.get().uri(address).session(session).exchange();
    }

    String text(String address) {
        return new String(
                get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    byte[] file(String address) {
        return get(address).getResponse().getContentAsByteArray();
    }

    /// @param fields names and values in turn; a name may come again
    MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).session(session);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /// Where the answer sends the browser.
    String sentTo(String address, String... fields) {
        var answer = post(address, fields).getResponse();
        return Objects.requireNonNull(
                answer.getHeader("Location"), () -> "no redirect: " + answer.getStatus());
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
