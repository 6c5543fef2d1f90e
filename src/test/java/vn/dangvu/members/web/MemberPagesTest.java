package vn.dangvu.members.web;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The members' pages over a real database with [MemberOffice] in it; the classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2020-01-16", world = "member pages")
@Import(MemberOffice.class)
@interface MemberPagesTest {}
