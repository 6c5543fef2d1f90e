/// Pages of a member's years: badges by round, cards, yearly work, the link with the place of
/// residence, awards and discipline.
@NullMarked
package vn.dangvu.years.web;

import org.jspecify.annotations.NullMarked;
