/// The pages of classes: lists, a class with its sessions and participants, attendance, results and
/// certificates.
@NullMarked
package vn.dangvu.courses.web;

import org.jspecify.annotations.NullMarked;
