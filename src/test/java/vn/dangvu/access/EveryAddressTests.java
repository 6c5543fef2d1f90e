package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dangvu.access.RequestLimits.Cost;
import vn.dangvu.testing.DangvuTest;

import java.util.List;
import java.util.TreeSet;

/// What every address answers, whoever asks: the headers that keep browsers safe. And the list of
/// costly addresses, held against those there are.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressTests {

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired MockMvc web;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final TreeSet<String> addresses = new TreeSet<>();

    @BeforeAll
    void prepare() throws Exception {
        visitors.arrive(committees.prepare());
        for (var info : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (var method : info.getMethodsCondition().getMethods()) {
                info.getPatternValues().forEach(pattern -> addresses.add(method + " " + pattern));
            }
        }
    }

    /// Forms are sent without their token: the refusal carries the headers, too.
    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe() throws Exception {
        for (var session : List.of(visitors.officer(), new MockHttpSession())) {
            for (String address : addresses) {
                var parts = address.replaceAll("\\{[^}]+}", "1").split(" ", 2);
                var answer =
                        web.perform(
                                        request(HttpMethod.valueOf(parts[0]), parts[1])
                                                .session(session)
                                                .secure(true))
                                .andReturn()
                                .getResponse();
                assertHeaders(address, answer);
            }
        }
    }

    private static void assertHeaders(String address, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(address).isLessThan(500);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as(address)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
                .contains("frame-ancestors 'none'", "form-action 'self'", "report-uri /csp-report")
                .contains("report-to csp")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.getHeader("Reporting-Endpoints")).as(address).contains("/csp-report");
        assertThat(answer.getHeader("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).as(address).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).as(address).contains("camera=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy"))
                .as(address)
                .isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy"))
                .as(address)
                .isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .as(address)
                .contains("max-age=31536000");
        if (answer.getContentAsByteArray().length > 0) {
            assertThat(answer.getHeader("Cache-Control")).as(address).contains("no-store");
        }
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).as(address).isNull();
        String type = answer.getContentType();
        if (type != null && type.startsWith("text/")) {
            assertThat(type).as(address).containsIgnoringCase("charset=utf-8");
        }
        for (var cookie : answer.getCookies()) {
            assertThat(cookie.isHttpOnly() && cookie.getSecure()).as(address).isTrue();
            assertThat(cookie.getAttribute("SameSite")).as(address).isEqualTo("Lax");
        }
    }

    @Test
    void everyCostlyAddressIsOneOfTheProgramAndEveryFileIsCostly() {
        assertThat(addresses).containsAll(CostlyAddresses.ALL.keySet());
        assertThat(addresses)
                .filteredOn(address -> address.matches("GET .*(\\.[a-z{}]+|/export|/sheet)"))
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(CostlyAddresses.ALL.get(address)).isEqualTo(Cost.FILE));
    }
}
