package vn.dangvu.privacy;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Over a real database with [PrivacyOffice] in it; the classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2026-03-06", world = "privacy")
@Import(PrivacyOffice.class)
@interface PrivacyTest {}
