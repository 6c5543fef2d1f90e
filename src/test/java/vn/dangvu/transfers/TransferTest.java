package vn.dangvu.transfers;

import org.springframework.context.annotation.Import;

import vn.dangvu.testing.DangvuTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Transfers over a real database with [TransferOffice] in it; the classes share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DangvuTest(today = "2026-01-16", world = "transfers")
@Import(TransferOffice.class)
public @interface TransferTest {}
