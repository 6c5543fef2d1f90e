package vn.dangvu.years;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Members' years over a real database with [YearsOffice] in it; the test classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2026-02-10", world = "the years of members")
@Import(YearsOffice.class)
public @interface YearsTest {}
