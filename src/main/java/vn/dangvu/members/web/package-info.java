/// The pages on members: list, record, and the forms by which facts are recorded, corrected and
/// taken back.
@NullMarked
package vn.dangvu.members.web;

import org.jspecify.annotations.NullMarked;
