package vn.dangvu.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Looking for the token of a form reads the form, and a form with files is written to the disk
/// when it is read. So who has not signed in is sent away before anybody looks.
class NoFilesFromStrangers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (type != null
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                && SignedIn.of(authentication) == null) {
            AccountCheck.goTo(request, response, "/login?ended");
        } else {
            chain.doFilter(request, response);
        }
    }
}
