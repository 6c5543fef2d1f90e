package vn.dangvu.candidates;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Candidates and classes over a real database with [Village] in it; the test classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2021-06-15", world = "people before they are members")
@Import(Village.class)
public @interface PeopleTest {}
