package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dangvu.access.Account;
import vn.dangvu.access.CostlyAddresses;
import vn.dangvu.access.RequestLimits;
import vn.dangvu.access.RequestLimits.Cost;
import vn.dangvu.shell.Faults;
import vn.dangvu.shell.Pages;

import java.io.IOException;
import java.time.Duration;

/// Holds up who asks for the costly too often: "429, come back in so many seconds".
@Component
class CostlyRequests implements HandlerInterceptor, WebMvcConfigurer {

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
        var cost = CostlyAddresses.ALL.get(request.getMethod() + " " + pattern);
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
}
