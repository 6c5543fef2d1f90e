package vn.dangvu.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.dangvu.kernel.Forbidden;

/// Pages that end badly, for the browser tests alone.
@TestComponent
@RestController
class BrokenPage {

    static final String ADDRESS = "/test/broken";
    static final String FORBIDDEN = "/test/forbidden";

    @GetMapping(ADDRESS)
    String broken() {
        throw new IllegalStateException("broken on purpose");
    }

    @GetMapping(FORBIDDEN)
    String forbidden() {
        throw new Forbidden("asked on purpose");
    }
}
