package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Pages;

/// The login page; the form itself is taken by the filter.
@Controller
class LoginController {

    private final Pages pages;
    private final HalfWays halfWays;
    private final Doors doors;

    LoginController(Pages pages, HalfWays halfWays, Doors doors) {
        this.doors = doors;
        this.pages = pages;
        this.halfWays = halfWays;
    }

    @GetMapping("/login")
    ResponseEntity<byte[]> show(HttpServletRequest request, Texts texts) {
        if (request.getAttribute(AccountCheck.VIEWER) != null) {
            return pages.seeOther("/");
        }
        var page = LoginPage.empty(doors.of(request, texts), notice(request, texts));
        return pages.show("access/login", texts.get("access.login.title"), page);
    }

    @GetMapping(CodeFilter.ADDRESS)
    ResponseEntity<byte[]> code(HttpServletRequest request, Texts texts) {
        if (halfWays.of(request).isEmpty()) {
            return pages.seeOther("/login");
        }
        return pages.show("access/code", texts.get("access.code.title"), CodePage.EMPTY);
    }

    private static @Nullable String notice(HttpServletRequest request, Texts texts) {
        if (request.getParameter("out") != null) {
            return texts.get("access.login.out");
        }
        return request.getParameter("ended") == null ? null : texts.get("access.login.ended");
    }
}
