package vn.dangvu.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

import vn.dangvu.DangvuApplication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole program over an empty database of its own, with `MockMvcTester` for pages.
///
/// Each class gets its own context and database, which takes seconds. Classes that leave each
/// other's data alone may share one by naming the same [#world].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DangvuApplication.class)
@AutoConfigureMockMvc
@ContextCustomizerFactories(TestWorldFactory.class)
public @interface DangvuTest {

    /// The day on which the program's clock stands still, such as `2020-01-16`; without it the
    /// clock runs.
    String today() default "";

    /// Whether the sample committee is there when the test begins, as if it had been taken in on
    /// 12/07/2021. It is taken in once a run; each world gets a copy.
    boolean sample() default false;

    /// Classes of one world share a context and its database; without it a class is alone.
    String world() default "";

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
