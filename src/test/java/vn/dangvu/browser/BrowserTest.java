package vn.dangvu.browser;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The running program with the sample committee in it. All classes share one; what one class
/// records, another may see, so none counts on figures that somebody else could change.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(
        today = "2021-07-12",
        world = "browser",
        sample = true,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(BrokenPage.class)
@interface BrowserTest {}
