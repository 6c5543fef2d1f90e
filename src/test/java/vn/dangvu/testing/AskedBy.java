package vn.dangvu.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
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

/// Some controllers of a context asked by a viewer of the test's choice in one session, without the
/// sign-in before them.
public class AskedBy implements HandlerMethodArgumentResolver {

    private final Viewer viewer;
    private final MockMvcTester pages;
    private final MockHttpSession session = new MockHttpSession();

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
                                        .defaultRequest(
                                                MockMvcRequestBuilders.get("/")
                                                        .requestAttr(
                                                                Viewer.class.getName(), viewer))
                                        .build());
    }

    public MvcTestResult get(String address) {
        return pages.get().uri(URI.create(address.replace(" ", "%20"))).session(session).exchange();
    }

    public String text(String address) {
        return text(get(address));
    }

    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public byte[] file(String address) {
        return get(address).getResponse().getContentAsByteArray();
    }

    public MvcTestResult post(String address, Map<String, String> fields) {
        var request = pages.post().uri(address).session(session);
        fields.forEach(request::param);
        return request.exchange();
    }

    /// @param fields names and values in turn; a name may come again
    public MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).session(session);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /// Sends a workbook as a form does, with other fields beside it.
    public MvcTestResult upload(String address, String field, byte[] workbook, String... fields) {
        return send(address, new MockMultipartFile(field, field + ".xlsx", null, workbook), fields);
    }

    /// Sends a file as a form does, with other fields beside it.
    public MvcTestResult send(String address, MockMultipartFile file, String... fields) {
        var request = pages.post().uri(address).session(session).multipart().file(file);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /// Where the answer sends the browser.
    public String sentTo(String address, String... fields) {
        return location(post(address, fields));
    }

    /// The page to which the answer sends the browser, as the browser asks for it.
    public MvcTestResult follow(String address, Map<String, String> fields) {
        return get(location(post(address, fields)));
    }

    private static String location(MvcTestResult result) {
        var answer = result.getResponse();
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
