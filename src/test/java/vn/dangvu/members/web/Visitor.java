package vn.dangvu.members.web;

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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The members' controllers asked by one viewer in one session, without the sign-in before them.
final class Visitor implements HandlerMethodArgumentResolver {

    private final Viewer viewer;
    private final MockMvcTester pages;
    private final MockHttpSession session = new MockHttpSession();

    Visitor(Viewer viewer, ApplicationContext context) {
        this.viewer = viewer;
        var controllers =
                List.of(
                        context.getBean(MemberListController.class),
                        context.getBean(MemberExportController.class),
                        context.getBean(MemberController.class),
                        context.getBean(MovementController.class),
                        context.getBean(NewcomerController.class),
                        context.getBean(CorrectionController.class),
                        context.getBean(AnnulmentController.class),
                        context.getBean(ProfileController.class),
                        context.getBean(NumbersController.class));
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
        return pages.get().uri(URI.create(address.replace(" ", "%20"))).session(session).exchange();
    }

    String text(String address) {
        return text(get(address));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult post(String address, Map<String, String> fields) {
        var request = pages.post().uri(address).session(session);
        fields.forEach(request::param);
        return request.exchange();
    }

    /// The page to which the answer sends the browser, as the browser asks for it.
    MvcTestResult follow(String address, Map<String, String> fields) {
        var answer = post(address, fields).getResponse();
        return get(
                Objects.requireNonNull(
                        answer.getHeader("Location"), () -> "no redirect: " + answer.getStatus()));
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
