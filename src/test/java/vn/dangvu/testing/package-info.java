/// What tests stand on: one PostgreSQL per test run, a database of its own for whoever wants one, a
/// clock that stands still.
///
/// - Stores, without Spring: `@RegisterExtension static final FreshDatabase DATABASE = new
///   FreshDatabase();`
/// - Doors and pages, with Spring: [DangvuTest] on the class.
@NullMarked
package vn.dangvu.testing;

import org.jspecify.annotations.NullMarked;
