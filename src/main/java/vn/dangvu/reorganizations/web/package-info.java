/// The pages of plans of reorganization, and of what became of an organization.
@NullMarked
package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.NullMarked;
