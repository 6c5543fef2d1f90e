package vn.dangvu.figures;

/// By which tree facts are counted.
public enum Basis {
    /// As it was: a fact belongs to whoever held its cell on its own day.
    WAS,
    /// Restated: it belongs to whoever holds that cell, or goes on for it, at the period's end.
    RESTATED
}
