/// The pages on personal data: for everybody, of one person, requests, retention.
@NullMarked
package vn.dangvu.privacy.web;

import org.jspecify.annotations.NullMarked;
