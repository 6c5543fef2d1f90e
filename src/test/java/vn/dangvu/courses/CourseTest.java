package vn.dangvu.courses;

import org.springframework.context.annotation.Import;

import vn.dangvu.candidates.Village;
import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Classes over a real database with a [Village] and its [School] in it; the test classes share
/// one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2021-06-15", world = "a school in the village")
@Import({Village.class, School.class})
public @interface CourseTest {}
