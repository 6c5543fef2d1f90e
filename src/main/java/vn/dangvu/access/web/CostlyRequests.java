package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dangvu.access.Account;
import vn.dangvu.access.RequestLimits;
import vn.dangvu.access.RequestLimits.Cost;
import vn.dangvu.shell.Faults;
import vn.dangvu.shell.Pages;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds up who asks for the costly too often: "429, come back in so many seconds".
@Component
class CostlyRequests implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> PAGES =
            List.of(
                    "GET /",
                    "GET /members",
                    "GET /organizations",
                    "GET /organizations/difference",
                    "GET /organizations/{id}",
                    "GET /organizations/{id}/people",
                    "GET /organizations/{id}/lineage",
                    "GET /figures",
                    "GET /figures/{code}",
                    "GET /committees/vacancies",
                    "GET /reports/annual",
                    "GET /audit",
                    "GET /reorganizations/{id}/preview",
                    "POST /members/{id}/citizen-id",
                    "POST /password");

    private static final List<String> FILES =
            List.of(
                    "GET /members.xlsx",
                    "GET /figures/{code}.xlsx",
                    "GET /reports/annual.{extension}",
                    "GET /audit/export",
                    "GET /import/templates/{sheet}",
                    "GET /import/{id}/files/{file}",
                    "POST /import",
                    "POST /import/{id}/run",
                    "POST /import/{id}/decisions",
                    "GET /reorganizations/{id}/annex.docx",
                    "GET /reorganizations/{id}/members/sheet",
                    "POST /reorganizations/{id}/members/sheet");

    private static final List<String> STRANGERS =
            List.of("POST " + PasskeyFilter.ADDRESS + "/options", "POST " + CspReports.ADDRESS);

    static final Map<String, Cost> COSTS = costs();

    private final RequestLimits limits;
    private final Faults faults;
    private final Pages pages;

    CostlyRequests(RequestLimits limits, Faults faults, Pages pages) {
        this.limits = limits;
        this.faults = faults;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var cost = COSTS.get(request.getMethod() + " " + pattern);
        var wait = cost == null ? Duration.ZERO : ask(cost, request);
        if (wait.isZero()) {
            return true;
        }
        pages.send(faults.tooMany(wait), response);
        return false;
    }

    /// Who is let in without an account here asks as a stranger, whatever it is.
    private Duration ask(Cost cost, HttpServletRequest request) {
        return cost != Cost.STRANGER
                        && request.getAttribute(AccountCheck.ACCOUNT) instanceof Account account
                ? limits.ask(cost, account)
                : limits.askAsStranger(request.getRemoteAddr());
    }

    private static Map<String, Cost> costs() {
        var costs = new HashMap<String, Cost>();
        PAGES.forEach(address -> costs.put(address, Cost.PAGE));
        FILES.forEach(address -> costs.put(address, Cost.FILE));
        STRANGERS.forEach(address -> costs.put(address, Cost.STRANGER));
        return Map.copyOf(costs);
    }
}
