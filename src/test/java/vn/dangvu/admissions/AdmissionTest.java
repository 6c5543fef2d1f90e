package vn.dangvu.admissions;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Admissions over a real database with [Town] in it; the test classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2021-06-15", world = "a town that admits")
@Import({Town.class, Town.Certificates.class})
public @interface AdmissionTest {}
